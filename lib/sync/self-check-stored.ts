import { listStoredDays, readDayContents, walkAlerts, walkClickDays, walkPlaces } from '@/lib/db/inspect';
import { readProgress } from '@/lib/db/progress';
import { readSetAside } from '@/lib/db/set-aside';
import type { Day } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import type { Finding, Findings, Invariant } from '@/lib/domain/self-check';
import { createAccountCheck } from '@/lib/domain/self-check-account';
import { checkClicksKnown, checkCursors, listUnchecked } from '@/lib/domain/self-check-progress';
import type { Clock } from '@/lib/platform/clock';
import { isRunning } from '@/lib/platform/run-lock';

/** A run in between moves rows from day to day, so what was seen before and after it does not fit together. */
const ATTEMPTS = 3;
const OF_STORED: readonly Invariant[] = [
  'coverage',
  'one-place',
  'totals',
  'approvals-told',
  'told-exist',
  'columns',
];

/** I1 to I5 and I13, on data that no run changed meanwhile. */
export async function checkStored(findings: Findings, accountId: AccountId, clock: Clock): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readProgress(accountId);
    if (!before) return;
    if (await isRunning(accountId)) break;
    const found = await collect(before, clock);
    const after = await readProgress(accountId);
    if ((await isRunning(accountId)) || after?.epoch !== before.epoch) continue;
    for (const finding of found) findings.add(finding);
    if (before.baselineAt === null) findings.skip('approvals-told', 'no-baseline');
    for (const [invariant, why] of Object.entries(listUnchecked(before, clock.now())))
      findings.skip(invariant as 'coverage', why);
    return;
  }
  for (const invariant of OF_STORED) findings.skip(invariant, 'sync-running');
}

/** Day by day: at no time are more than one day's actions in memory. */
async function collect(progress: Progress, clock: Clock): Promise<Finding[]> {
  const { accountId } = progress;
  const found: Finding[] = [
    ...checkCursors(progress, clock.now()),
    ...checkClicksKnown(progress.clicksKnown, await listWholeClickDays(accountId)),
  ];
  const check = createAccountCheck(progress.baselineAt, (finding) => found.push(finding));
  for (const { key } of await readSetAside(accountId)) check.addSetAside(key);
  for await (const alert of walkAlerts(accountId)) check.addAlert(alert);
  for (const day of await listStoredDays(accountId)) check.addDay(await readDayContents(accountId, day));
  for await (const { days } of walkPlaces(accountId))
    for (const [id, day] of Object.entries(days)) check.addPlace(id as ActionId, day);
  check.finish();
  return found;
}

async function listWholeClickDays(accountId: AccountId): Promise<Set<Day>> {
  const days = new Set<Day>();
  for await (const { day, whole, complete } of walkClickDays(accountId)) if (whole && complete) days.add(day);
  return days;
}
