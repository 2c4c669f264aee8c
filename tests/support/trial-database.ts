import { openDatabase } from '@/lib/db/open';
import type { StoredAction } from '@/lib/domain/action';

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
  return new Set((await database.getAll('alerts')).map(({ actionId }) => String(actionId)));
}
