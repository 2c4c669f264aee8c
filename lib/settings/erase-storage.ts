import { storage } from 'wxt/utils/storage';

/** Forgets everything in extension storage: settings, accounts, credentials, marks. */
export async function eraseStorage(): Promise<void> {
  await storage.clear('local');
  await storage.clear('session');
}
