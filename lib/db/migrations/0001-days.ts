import type { IDBPDatabase } from 'idb';

/** The first shape: days, alerts, progress. Its store names are frozen here, whatever the schema becomes. */
export function createDays(database: IDBPDatabase): void {
  database.createObjectStore('actionDays', { keyPath: ['accountId', 'day'] });
  database.createObjectStore('places', { keyPath: ['accountId', 'recordedOn'] });
  const earningDays = database.createObjectStore('earningDays', { keyPath: ['accountId', 'day'] });
  earningDays.createIndex('open-by-account', ['accountId', 'open']);
  database.createObjectStore('clickDays', { keyPath: ['accountId', 'day'] });
  database.createObjectStore('programs', { keyPath: ['accountId', 'id'] });
  const alerts = database.createObjectStore('alerts', { keyPath: ['accountId', 'id'] });
  alerts.createIndex('unseen-by-account', ['accountId', 'unseen']);
  alerts.createIndex('owed-by-account', ['accountId', 'owed']);
  database.createObjectStore('progress', { keyPath: 'accountId' });
  database.createObjectStore('setAside', { keyPath: ['accountId', 'key'] });
}
