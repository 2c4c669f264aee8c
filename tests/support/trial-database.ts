import { openDatabase } from '@/lib/db/open';
import type {
  ActionDayRecord,
  AlertRecord,
  EarningDayRecord,
  PlaceRecord,
  SetAsideRecord,
} from '@/lib/db/schema';
import type { StoredAction } from '@/lib/domain/action';
import { dumpDatabase } from './fake-database';
import { canonical } from './model/expected-database';

/** Every action of the database in use, by id. Throws when one is in two days. */
export async function readStoredActions(): Promise<Map<string, StoredAction>> {
  const database = await openDatabase();
  const actions = (await database.getAll('actionDays')).flatMap((record) => record.actions);
  const byId = new Map(actions.map((action) => [String(action.id), action]));
  if (byId.size !== actions.length) throw new Error('An action is in two days');
  return byId;
}

/** The ids of actions an approval was told of. */
export async function readToldIds(): Promise<Set<string>> {
  const database = await openDatabase();
  const approvals = (await database.getAll('alerts')).filter(({ kind }) => kind === 'approval');
  return new Set(approvals.map(({ actionId }) => String(actionId)));
}

/** The database in use in the words of `ExpectedDatabase.text`. */
export async function readDatabaseText(): Promise<string> {
  const { actionDays, earningDays, places, setAside, alerts } = (await dumpDatabase()) as unknown as Dump;
  return canonical({
    actionDays: Object.fromEntries(actionDays.map(({ day, actions }) => [day, actions])),
    earningDays: Object.fromEntries(earningDays.map(({ day, lines }) => [day, toLines(lines)])),
    places: Object.fromEntries(
      places
        .filter(({ days }) => Object.keys(days).length > 0)
        .map(({ recordedOn, days }) => [recordedOn, days]),
    ),
    setAside: Object.fromEntries(
      setAside.map(({ key, seenAt, raw }) => [key, { seenAt, ...JSON.parse(raw) }]),
    ),
    alerts: Object.fromEntries(
      alerts.filter(({ kind }) => kind === 'approval').map(({ id, foundAt }) => [id, foundAt]),
    ),
  });
}

interface Dump {
  actionDays: ActionDayRecord[];
  earningDays: EarningDayRecord[];
  places: PlaceRecord[];
  setAside: SetAsideRecord[];
  alerts: AlertRecord[];
}

function toLines(lines: EarningDayRecord['lines']): Record<string, string> {
  const cents = (amount: string) => Math.round(Number(amount) * 100);
  return Object.fromEntries(
    lines.map(({ programId, currency, state, count, payout, intendedPayout, saleAmount }) => [
      `${programId} ${currency} ${state}`,
      [count, cents(payout), cents(intendedPayout), cents(saleAmount)].join(' '),
    ]),
  );
}
