import { readBudget } from '@/lib/db/budgets';
import { readGeneration } from '@/lib/db/generation';
import { walkTexts } from '@/lib/db/inspect';
import { readProgress } from '@/lib/db/progress';
import { readRuns } from '@/lib/db/sync-runs';
import { toInstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { createFindings, type Findings, type SelfCheckReport } from '@/lib/domain/self-check';
import { checkEpochs, checkLimits } from '@/lib/domain/self-check-progress';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { readMarkedEpoch, readMarkedGeneration } from '@/lib/settings/generation';
import { createTokenFinder } from './accounts';
import { checkBadge } from './self-check-badge';
import { checkStored } from './self-check-stored';

export interface SelfCheckDeps {
  clock: Clock;
  /** The alarm that must be set, and the menu item that must be there. */
  alarmName: string;
  menuItemId: string;
  /** What the badge has to show now. */
  expectedBadge: () => Promise<string>;
}

/**
 * Asserts I1 to I13 on this device as it is: the account's data, and what all accounts share. Changes nothing.
 * Throws `DatabaseError` when the database cannot be read.
 */
export async function runSelfCheck(deps: SelfCheckDeps, accountId: AccountId): Promise<SelfCheckReport> {
  const startedMs = deps.clock.now();
  const findings = createFindings();
  await checkStored(findings, accountId, deps.clock);
  await checkBadge(findings, deps.expectedBadge);
  await checkRecords(findings, accountId, deps.clock);
  await checkTokens(findings);
  await checkBrowser(findings, deps);
  const endedMs = deps.clock.now();
  return {
    checkedAt: toInstantText(endedMs),
    tookMs: endedMs - startedMs,
    results: findings.results(),
  };
}

async function checkRecords(findings: Findings, accountId: AccountId, clock: Clock): Promise<void> {
  // First what extension storage remembers: it is written after the database, so it is never ahead of it.
  const markedEpoch = await readMarkedEpoch(accountId);
  const runs = await readRuns(accountId);
  const budget = await readBudget(accountId);
  const progress = await readProgress(accountId);
  const epochs = progress ? checkEpochs(progress, runs, markedEpoch) : [];
  for (const finding of [...epochs, ...checkLimits(budget, runs, clock.now())]) findings.add(finding);
  const [kept, marked] = await Promise.all([readGeneration(), readMarkedGeneration()]);
  if (kept === undefined || kept !== marked) findings.add({ kind: 'generation-differs' });
}

/** The token may stand in its credential record and nowhere else. */
async function checkTokens(findings: Findings): Promise<void> {
  const holdsToken = await createTokenFinder();
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith('credentials:')) continue;
    if (holdsToken(JSON.stringify([key, value]))) findings.add({ kind: 'token-in-storage' });
  }
  for await (const text of walkTexts()) if (holdsToken(text)) findings.add({ kind: 'token-in-database' });
}

async function checkBrowser(findings: Findings, { alarmName, menuItemId }: SelfCheckDeps): Promise<void> {
  if (!(await browser.alarms.get(alarmName))) findings.add({ kind: 'alarm-missing' });
  if (!(await hasMenuItem(menuItemId))) findings.add({ kind: 'menu-missing' });
}

/** Browsers list no menu items, but ids are unique: what can be updated is there, and once. */
async function hasMenuItem(id: string): Promise<boolean> {
  try {
    await browser.contextMenus.update(id, {});
    return true;
  } catch {
    return false;
  }
}
