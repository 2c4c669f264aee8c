/** What must hold of the database at every moment, worked out a second time and without the product's code. */
import { fromExact, toExact } from '../journeys/exact.ts';
import type { ActionDay, Dump, MoneyLine, ProgramLine, StoredAction, SumDay } from './dump.ts';

/** Every invariant that does not hold, in words; nothing when all do. */
export function findBroken(dump: Dump): string[] {
  return [
    ...brokenDays(dump),
    ...brokenIds(dump),
    ...brokenEarnings(dump),
    ...brokenSums(dump),
    ...brokenColumns(dump),
    ...brokenPlaces(dump),
    ...brokenAlerts(dump),
  ];
}

function actionsOf({ actionDays }: Dump): StoredAction[] {
  return actionDays.flatMap(({ actions }) => actions);
}

function brokenDays({ actionDays }: Dump): string[] {
  return actionDays.flatMap(({ day, actions }) =>
    actions
      .filter((action) => action.day !== day)
      .map(({ id, day: own }) => `${id} of ${own} is kept in ${day}`),
  );
}

function brokenIds(dump: Dump): string[] {
  const ids = actionsOf(dump).map(({ id }) => id);
  return ids.length === new Set(ids).size ? [] : [`${ids.length} actions have ${new Set(ids).size} ids`];
}

function brokenEarnings({ actionDays, earningDays }: Dump): string[] {
  return differing(
    earningDays.map(({ day, lines }) => [day, describeLines(lines)]),
    actionDays.map(({ day, actions }) => [day, describeLines(sumBy(actions, ['programId', ...SUMMED]))]),
  );
}

/** Before version 4 nothing was summed over programs, and the rest stood with their lines. */
function brokenSums({ version, actionDays, earningDays, sumDays }: Dump): string[] {
  const kept = version < 4 ? earningDays.map((one) => ({ locks: [], ...one, lines: [] })) : sumDays;
  return differing(
    kept.map((one) => [one.day, describe(one)]),
    actionDays.map((one) => [one.day, describe(derive(one, version < 4 ? [] : SUMMED))]),
  );
}

type Described = readonly (readonly [day: string, text: string])[];

function differing(kept: Described, wanted: Described): string[] {
  const [found, right] = [new Map(kept), new Map(wanted)];
  return [...new Set([...found.keys(), ...right.keys()])]
    .filter((day) => found.get(day) !== right.get(day))
    .map((day) => `${day}: totals are\n${found.get(day)}\nand its actions add up to\n${right.get(day)}`);
}

/** Every day is listed with as many rows as it has actions; before version 3 there were no lists. */
function brokenColumns({ version, actionDays, columnDays }: Dump): string[] {
  if (version < 3) return [];
  const kept = new Map(columnDays.map(({ day, count }) => [day, count]));
  const wanted = new Map(actionDays.map(({ day, actions }) => [day, actions.length]));
  return [...new Set([...kept.keys(), ...wanted.keys()])]
    .filter((day) => kept.get(day) !== wanted.get(day))
    .map((day) => `${day}: ${kept.get(day)} rows are listed of ${wanted.get(day)} actions`);
}

type Field = 'programId' | 'currency' | 'state';

const SUMMED: readonly Field[] = ['currency', 'state'];

function derive({ day, actions }: ActionDay, by: readonly Field[]): SumDay {
  const pending = actions.filter(({ state, lockingOn }) => state === 'pending' && lockingOn !== null);
  const isOpen = actions.some(({ state }) => state === 'pending' || state === 'other');
  return {
    day,
    ...(isOpen ? { open: 1 } : {}),
    lines: by.length === 0 ? [] : sumBy(actions, by),
    locks: group(pending, ({ lockingOn, currency }) => `${lockingOn} ${currency}`).map((some) => ({
      on: some[0]?.lockingOn ?? '',
      currency: some[0]?.currency ?? '',
      count: some.length,
      payout: sum(some, 'payout'),
    })),
  };
}

/** One line for each program (where asked), currency and state. */
function sumBy(actions: StoredAction[], by: readonly Field[]): (MoneyLine & Partial<ProgramLine>)[] {
  return group(actions, (action) => by.map((field) => action[field]).join(' ')).map((some) => ({
    ...(by.includes('programId') ? { programId: some[0]?.programId ?? '' } : {}),
    ...toLine(some),
  }));
}

function toLine(some: StoredAction[]): MoneyLine {
  const { currency = '', state = '' } = some[0] ?? {};
  return {
    currency,
    state,
    count: some.length,
    payout: sum(some, 'payout'),
    intendedPayout: sum(some, 'intendedPayout'),
    saleAmount: sum(some, 'saleAmount'),
  };
}

function group<Item>(items: Item[], keyOf: (item: Item) => string): Item[][] {
  return [...Map.groupBy(items, keyOf).values()];
}

function sum(some: StoredAction[], what: 'payout' | 'intendedPayout' | 'saleAmount'): string {
  return fromExact(some.reduce((total, action) => total + toExact(action[what]), 0n));
}

/** One text per day's lines: order and trailing noughts do not matter. */
function describeLines(lines: readonly (MoneyLine & Partial<ProgramLine>)[]): string {
  const texts = lines.map((line) =>
    [line.programId ?? 'all', line.currency, line.state, line.count]
      .concat([plain(line.payout), plain(line.intendedPayout), plain(line.saleAmount)])
      .join(' '),
  );
  return texts.sort().join('\n');
}

function plain(amount: string): string {
  return fromExact(toExact(amount));
}

function describe({ lines, locks, open }: SumDay): string {
  const locking = locks.map(
    ({ on, currency, count, payout }) => `${on} ${currency} ${count} ${plain(payout)}`,
  );
  return [describeLines(lines), ...locking.sort(), `open ${open ?? 0}`].join('\n');
}

/** Every action is found by its place, and every place leads to an action. */
function brokenPlaces(dump: Dump): string[] {
  const kept = actionsOf(dump).map(({ id, day, recordedAt }) => [
    recordedAt?.slice(0, 10) ?? 'unknown',
    id,
    day,
  ]);
  const placed = dump.places.flatMap(({ recordedOn, days }) =>
    Object.entries(days).map(([id, day]) => [recordedOn, id, day]),
  );
  const [wanted, found] = [kept, placed].map((list) => new Set(list.map((one) => one.join(' '))));
  return [
    ...[...(wanted ?? [])].filter((one) => !found?.has(one)).map((one) => `no place for ${one}`),
    ...[...(found ?? [])]
      .filter((one) => !wanted?.has(one))
      .map((one) => `a place without an action: ${one}`),
  ];
}

/** Each approval seen after the baseline has its alert, and each alert its action (I4, I5). */
function brokenAlerts(dump: Dump): string[] {
  const wanted = new Set(actionsOf(dump).flatMap((action) => approvalsOf(action, dump)));
  const found = new Set(dump.alerts.filter(({ id }) => id.startsWith('approval:')).map(({ id }) => id));
  return [
    ...[...wanted].filter((id) => !found.has(id)).map((id) => `no alert ${id}`),
    ...[...found].filter((id) => !wanted.has(id)).map((id) => `an alert without an approval: ${id}`),
  ];
}

function approvalsOf({ id, history }: StoredAction, { progress }: Dump): string[] {
  const baselineAt = progress[0]?.baselineAt ?? null;
  return history.flatMap(({ seenAt, state }, index) => {
    const known = history.slice(0, index).filter((one) => one.state !== 'other');
    const isApproval = state === 'approved' && ['pending', 'reversed'].includes(known.at(-1)?.state ?? '');
    return isApproval && baselineAt !== null && seenAt >= baselineAt ? [`approval:${id}:${index + 1}`] : [];
  });
}
