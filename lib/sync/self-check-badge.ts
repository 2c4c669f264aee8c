import type { Findings } from '@/lib/domain/self-check';
import { browser } from '@/lib/platform/browser';
import { isRunning } from '@/lib/platform/run-lock';
import { readAccounts } from '@/lib/settings/accounts';

/** The badge is drawn right after what it shows was written; this long is enough. */
const DRAWN_WITHIN_MS = 500;

/** I6: the badge says what the alerts and the failures of all accounts make of it. */
export async function checkBadge(findings: Findings, expected: () => Promise<string>): Promise<void> {
  if (await isBadgeRight(expected)) return;
  await new Promise((resolve) => setTimeout(resolve, DRAWN_WITHIN_MS));
  if (await isBadgeRight(expected)) return;
  // A run draws the badge when it ends, and may have found something already.
  if (await isAnyRunning()) findings.skip('badge', 'sync-running');
  else findings.add({ kind: 'badge-differs' });
}

async function isBadgeRight(expected: () => Promise<string>): Promise<boolean> {
  return (await browser.action.getBadgeText({})) === (await expected());
}

async function isAnyRunning(): Promise<boolean> {
  const accounts = await readAccounts();
  const running = await Promise.all(accounts.map(({ id }) => isRunning(id)));
  return running.includes(true);
}
