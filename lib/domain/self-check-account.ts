import { isOpen, type StoredAction } from './action';
import type { Alert } from './alert';
import { isApproval } from './alert-news';
import { toColumns } from './columns';
import { isSamePacked, type PackedColumns, packColumns } from './columns-packed';
import type { Day, InstantText } from './day';
import { type DayTotals, type EarningDay, type SumDay, type SumLine, summarizeDay } from './earning';
import type { ActionId } from './id';
import type { Finding } from './self-check';

/** Everything the database holds of one day, read in one transaction. */
export interface DayContents {
  day: Day;
  /** `undefined` when there is no record of the kind. */
  actions: readonly StoredAction[] | undefined;
  earnings: EarningDay | undefined;
  sums: (SumDay & { open?: 1 }) | undefined;
  columns: PackedColumns | undefined;
  /** The day each of its actions is filed under. */
  places: ReadonlyMap<ActionId, Day>;
}

/**
 * Looks at an account's days, places and alerts one by one, and remembers ids alone, never actions.
 * Feed it what is set aside and the alerts first, then the days, then the places; `finish` ends it.
 */
export interface AccountCheck {
  addSetAside(key: string): void;
  addAlert(alert: Pick<Alert, 'actionId' | 'foundAt' | 'notifiedAt' | 'day'>): void;
  addDay(contents: DayContents): void;
  addPlace(id: ActionId, day: Day): void;
  finish(): void;
}

/** `baselineAt`: approvals seen later must have been told. */
export function createAccountCheck(
  baselineAt: InstantText | null,
  found: (finding: Finding) => void,
): AccountCheck {
  const ids = new Set<ActionId>();
  const setAside = new Set<string>();
  const told = new Set<string>();
  const notified = new Map<ActionId, Day>();
  return {
    addSetAside: (key) => void setAside.add(key),
    addAlert({ actionId, foundAt, notifiedAt, day }) {
      told.add(toApprovalKey(actionId, foundAt));
      if (notifiedAt !== null) notified.set(actionId, day);
    },
    addDay(contents) {
      for (const finding of checkDay(contents)) found(finding);
      for (const action of contents.actions ?? []) {
        if (ids.has(action.id)) found({ kind: 'id-twice', day: contents.day });
        ids.add(action.id);
        for (const key of listApprovals(action, baselineAt))
          if (!told.has(key)) found({ kind: 'approval-untold', day: contents.day });
      }
    },
    addPlace(id, day) {
      if (!ids.has(id) && !setAside.has(id)) found({ kind: 'place-empty', day });
    },
    finish() {
      for (const [id, day] of notified)
        if (!ids.has(id) && !setAside.has(id)) found({ kind: 'told-of-nothing', day });
    },
  };
}

function checkDay({ day, actions, earnings, sums, columns, places }: DayContents): Finding[] {
  return [
    ...(actions && !(earnings && sums) ? [{ kind: 'totals-missing', day } as const] : []),
    ...(!actions && (earnings || sums) ? [{ kind: 'actions-missing', day } as const] : []),
    ...(actions && earnings && sums ? checkTotals(day, actions, { earnings, sums }) : []),
    ...(isSamePacked(actions && packColumns(toColumns(actions)), columns)
      ? []
      : [{ kind: 'columns-differ', day } as const]),
    ...(actions ?? []).flatMap((action) => checkAction(day, action, places)),
  ];
}

function checkAction(day: Day, action: StoredAction, places: ReadonlyMap<ActionId, Day>): Finding[] {
  if (action.day !== day) return [{ kind: 'wrong-day', day }];
  return places.get(action.id) === day ? [] : [{ kind: 'place-wrong', day }];
}

function checkTotals(
  day: Day,
  actions: readonly StoredAction[],
  totals: DayTotals & { sums: { open?: 1 } },
): Finding[] {
  const marked = totals.sums.open === 1;
  return [
    ...(isSameTotals(summarizeDay(actions), totals) ? [] : [{ kind: 'totals-differ', day } as const]),
    ...(marked === actions.some(isOpen) ? [] : [{ kind: 'open-mark-wrong', day } as const]),
  ];
}

/** The order of lines means nothing. */
function isSameTotals(left: DayTotals, right: DayTotals): boolean {
  return toText(left) === toText(right);
}

function toText({ earnings, sums }: DayTotals): string {
  const earned = earnings.lines.map((line) => `${line.programId} ${toLineText(line)}`);
  const waiting = sums.locks.map(({ on, currency, count, payout }) =>
    JSON.stringify([on, currency, count, payout]),
  );
  return [...earned.sort(), ...sums.lines.map(toLineText).sort(), ...waiting.sort()].join('\n');
}

function toLineText({ currency, state, count, payout, intendedPayout, saleAmount }: SumLine): string {
  return JSON.stringify([currency, state, count, payout, intendedPayout, saleAmount]);
}

/** Each approval that was seen after the baseline. */
function listApprovals({ id, history }: StoredAction, baselineAt: InstantText | null): string[] {
  if (baselineAt === null) return [];
  return history
    .filter((_, index) => isApproval(history, index))
    .filter(({ seenAt }) => seenAt > baselineAt)
    .map(({ seenAt }) => toApprovalKey(id, seenAt));
}

/** An alert is written with the change it tells of, so both carry the same moment. */
function toApprovalKey(id: ActionId, at: InstantText): string {
  return `${at} ${id}`;
}
