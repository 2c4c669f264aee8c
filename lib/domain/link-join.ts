import type { ActionState } from './action';
import type { Day, InstantText } from './day';
import type { ProgramId } from './id';
import { codeOf, type Link, type LinkId } from './link';
import type { LinkEarningLine, LinkEarnings, LinkTrace } from './link-earnings';
import { hasLabels, LABEL_SLOTS, type LinkLabels, labelKey } from './link-labels';
import {
  createDecimalSum,
  type Decimal,
  type DecimalSum,
  divideDecimals,
  sumDecimals,
  toDecimal,
} from './money';

/** What of an action tells by which link it came, and what it earned. */
export interface JoinRow {
  programId: ProgramId;
  labels: LinkLabels;
  state: ActionState;
  currency: string;
  payout: Decimal;
  intendedPayout: Decimal;
  saleAmount: Decimal;
  eventAt: InstantText;
  day: Day;
}

/** Clicks of a day that carried the same labels. */
export interface ClickRow {
  programId: ProgramId;
  labels: LinkLabels;
  clicks: number;
}

/** Finds the links of labels: the one that carries a short code among them, else all with exactly these. */
export interface LinkFinder {
  find(programId: ProgramId, labels: LinkLabels): readonly LinkId[];
  traceOf(link: Link): LinkTrace;
}

export function createLinkFinder(links: readonly Link[]): LinkFinder {
  const byCode = new Map<string, LinkId[]>();
  const byLabels = new Map<string, LinkId[]>();
  const slots = new Set<string>();
  for (const link of links) {
    const code = codeOf(link);
    if (code !== null && link.codeIn !== null) {
      slots.add(link.codeIn);
      append(byCode, codeKey(link.programId, link.codeIn, code), link.id);
    } else if (hasLabels(link.labels)) append(byLabels, labelsKey(link.programId, link.labels), link.id);
  }
  return {
    find(programId, labels) {
      for (const slot of LABEL_SLOTS) {
        if (!slots.has(slot) || labels[slot] === '') continue;
        const found = byCode.get(codeKey(programId, slot, labels[slot]));
        if (found) return found;
      }
      return hasLabels(labels) ? (byLabels.get(labelsKey(programId, labels)) ?? []) : [];
    },
    traceOf(link) {
      if (codeOf(link) !== null) return { kind: 'code' };
      if (!hasLabels(link.labels)) return { kind: 'none' };
      return { kind: 'labels', links: byLabels.get(labelsKey(link.programId, link.labels))?.length ?? 1 };
    },
  };
}

/** Adds up, by link, what the actions and clicks given one by one brought. */
export interface LinkLedger {
  add(row: JoinRow): void;
  addClicks(day: Day, clicks: ClickRow): void;
  earningsOf(link: Link, clickDays: LinkEarnings['clickDays']): LinkEarnings;
}

interface Account {
  lines: Map<string, LineSum>;
  clicks: number;
  lastAt: InstantText | null;
  lastOn: Day | null;
}

interface LineSum {
  currency: string;
  state: ActionState;
  count: number;
  payout: DecimalSum;
  intendedPayout: DecimalSum;
  saleAmount: DecimalSum;
}

/** `dayOf` says on which day of the account a link was made: what happened before cannot be its own. */
export function createLinkLedger(
  links: readonly Link[],
  finder: LinkFinder,
  dayOf: (link: Link) => Day,
): LinkLedger {
  const madeOn = new Map(links.map((link) => [link.id, dayOf(link)]));
  const accounts = new Map<LinkId, Account>();
  const accountOf = (id: LinkId): Account => {
    const account = accounts.get(id) ?? { lines: new Map(), clicks: 0, lastAt: null, lastOn: null };
    accounts.set(id, account);
    return account;
  };
  const ownersOf = (day: Day, { programId, labels }: Pick<ClickRow, 'programId' | 'labels'>) =>
    finder
      .find(programId, labels)
      .filter((id) => (madeOn.get(id) ?? day) <= day)
      .map(accountOf);
  return {
    add(row) {
      for (const account of ownersOf(row.day, row)) enter(account, row);
    },
    addClicks(day, row) {
      for (const account of ownersOf(day, row)) account.clicks += row.clicks;
    },
    earningsOf: (link, clickDays) => toEarnings(link, finder.traceOf(link), accountOf(link.id), clickDays),
  };
}

function enter(
  account: Account,
  { currency, state, payout, intendedPayout, saleAmount, eventAt, day }: JoinRow,
): void {
  const key = `${currency} ${state}`;
  const line = account.lines.get(key) ?? createLine(currency, state);
  account.lines.set(key, line);
  line.count += 1;
  line.payout.add(payout);
  line.intendedPayout.add(intendedPayout);
  line.saleAmount.add(saleAmount);
  if (account.lastAt !== null && account.lastAt >= eventAt) return;
  account.lastAt = eventAt;
  account.lastOn = day;
}

function createLine(currency: string, state: ActionState): LineSum {
  const [payout, intendedPayout, saleAmount] = [createDecimalSum(), createDecimalSum(), createDecimalSum()];
  return { currency, state, count: 0, payout, intendedPayout, saleAmount };
}

function toEarnings(
  { id: linkId }: Link,
  trace: LinkTrace,
  { lines: sums, clicks, lastAt, lastOn }: Account,
  clickDays: LinkEarnings['clickDays'],
): LinkEarnings {
  const lines = [...sums.values()].map(toLine);
  const counted = lines.filter(({ state }) => state !== 'reversed');
  const known = trace.kind !== 'none' && clickDays.known > 0;
  const whole = known && clickDays.known === clickDays.all;
  return {
    linkId,
    trace,
    lines,
    actions: counted.reduce((sum, { count }) => sum + count, 0),
    clicks: known ? clicks : null,
    clickDays,
    epc: whole ? toEpc(counted, clicks) : [],
    lastActionAt: lastAt,
    lastActionOn: lastOn,
  };
}

function toLine({ payout, intendedPayout, saleAmount, ...line }: LineSum): LinkEarningLine {
  return {
    ...line,
    payout: payout.total(),
    intendedPayout: intendedPayout.total(),
    saleAmount: saleAmount.total(),
  };
}

const EPC_DIGITS = 4;

/** Of days whose clicks are all known: otherwise the money of one day would be shared by the clicks of another. */
function toEpc(lines: readonly LinkEarningLine[], clicks: number): LinkEarnings['epc'] {
  const divisor = toDecimal(String(clicks));
  return [...new Set(lines.map(({ currency }) => currency))].flatMap((currency) => {
    const own = lines.filter((line) => line.currency === currency).map(({ payout }) => payout);
    const amount = divisor && divideDecimals(sumDecimals(own), divisor, EPC_DIGITS);
    return amount === undefined ? [] : [{ currency, amount }];
  });
}

function append(map: Map<string, LinkId[]>, key: string, id: LinkId): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}

function codeKey(programId: ProgramId, slot: string, code: string): string {
  return `${programId}\n${slot}\n${code}`;
}

function labelsKey(programId: ProgramId, labels: LinkLabels): string {
  return `${programId}\n${labelKey(labels)}`;
}
