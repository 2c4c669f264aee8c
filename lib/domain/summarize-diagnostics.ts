import type { Account } from './account';
import type { AccountStatus } from './account-status';
import { type Budget, countLeft, LIMITS, type Spending } from './budget';
import { type Day, dayAt, type InstantText, toInstantText } from './day';
import type { BudgetLine, Diagnostics, SetAsideSummary, StoredCounts } from './diagnostics';
import type { Progress } from './progress';
import { nextRunAtMs } from './schedule';
import { summarizeClicks } from './summarize-clicks';
import { planSync } from './sync-plan';
import type { SyncRun } from './sync-run';

export interface DiagnosticsInput {
  account: Account;
  /** `undefined` for an account whose data was just erased. */
  progress: Progress | undefined;
  status: AccountStatus;
  openDays: readonly Day[];
  openActions: number;
  budget: Budget;
  /** Newest first. */
  runs: readonly SyncRun[];
  setAside: readonly SetAsideSummary[];
  stored: StoredCounts;
  /** The device's clock. */
  nowMs: number;
  periodMs: number;
}

export function summarizeDiagnostics(input: DiagnosticsInput): Diagnostics {
  const { account, progress, status, budget, runs, setAside, stored, nowMs } = input;
  const clockOffsetMs = progress?.clockOffsetMs ?? 0;
  return {
    account,
    status,
    today: dayIn(account.timeZone, nowMs + clockOffsetMs),
    lastTryAt: progress?.lastTryAt ?? null,
    nextRunAt: findNextRun(input),
    failures: progress?.failures ?? 0,
    clockOffsetMs,
    readBackTo: progress?.readBackTo ?? null,
    historyFrom: progress?.historyFrom ?? null,
    baselineAt: progress?.baselineAt ?? null,
    rebuiltAt: progress?.rebuiltAt ?? null,
    plan: planNext(input),
    budgets: summarizeBudgets(budget, nowMs),
    clicks: summarizeClicks(progress),
    runs: [...runs],
    setAside: [...setAside].sort((left, right) => (left.seenAt < right.seenAt ? 1 : -1)),
    stored,
  };
}

function planNext({ progress, openDays, openActions, nowMs }: DiagnosticsInput): Diagnostics['plan'] {
  if (!progress) return [];
  const serverMs = nowMs + progress.clockOffsetMs;
  return planSync({ progress, openDays, openActions, nowMs: serverMs, thorough: false });
}

function findNextRun({ progress, nowMs, periodMs }: DiagnosticsInput): InstantText | null {
  if (!progress) return null;
  const dueMs = nextRunAtMs(progress, periodMs, nowMs);
  return Number.isFinite(dueMs) ? toInstantText(Math.max(dueMs, nowMs)) : null;
}

function summarizeBudgets(budget: Budget, nowMs: number): BudgetLine[] {
  return (Object.keys(LIMITS) as Spending[]).map((spending) => {
    const { count, withinMs } = LIMITS[spending];
    return { spending, used: count - countLeft(budget, spending, nowMs), count, withinMs };
  });
}

/** A zone that this browser does not know must not keep the page from opening. */
function dayIn(timeZone: string, ms: number): Day {
  try {
    return dayAt(ms, timeZone);
  } catch {
    return dayAt(ms, 'UTC');
  }
}
