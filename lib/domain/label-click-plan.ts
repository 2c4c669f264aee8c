import { isComplete } from './click-job';
import { addDays, type Day, type DayRange, type InstantText, latest, listDays, toMilliseconds } from './day';
import { HOUR_MS } from './window';

/** How far the clicks by label of one day are. */
export interface LabelClickState {
  day: Day;
  /** All of the day's clicks are in: its file was made after its end. */
  complete: boolean;
  job: LabelClickJob | null;
}

/** The export of one day: the same day is the same job, so a fresher file is had by running it again (contract §13). */
export interface LabelClickJob {
  jobId: string;
  status: 'awaited' | 'read' | 'broken';
  /** When it was sent or run again, or found broken; by impact.com's clock. */
  askedAt: InstantText;
}

export type LabelClickTask =
  /** Costs one of the day's exports. */
  | { kind: 'submit'; day: Day }
  | { kind: 'replay'; day: Day; job: LabelClickJob }
  | { kind: 'collect'; day: Day; job: LabelClickJob };

export interface LabelClickPlanInput {
  /** From the day the oldest link with labels was made to today. */
  days: DayRange;
  states: readonly LabelClickState[];
  /** Days another part reads anyway and will hand us. */
  awaitedElsewhere: (day: Day) => boolean;
  nowMs: number;
  timeZone: string;
  /** Exports the budget still allows. */
  left: number;
}

/** A look back further than this would take weeks of exports, at ten a day for all tools together. */
const MOST_DAYS = 31;
const REFRESH_MS = 3 * HOUR_MS;
const RETRY_MS = 6 * HOUR_MS;

/** What is on its way first, then the newest days that are not complete, as far as the exports go. */
export function planLabelClicks(input: LabelClickPlanInput): LabelClickTask[] {
  const { from, to } = input.days;
  const days = listDays({ from: latest(from, addDays(to, 1 - MOST_DAYS)), to }).reverse();
  const states = new Map(input.states.map((state) => [state.day, state]));
  const tasks = days.flatMap((day) => planDay(day, states.get(day), input));
  let left = input.left;
  return tasks.filter(({ kind }) => kind !== 'submit' || left-- > 0);
}

function planDay(
  day: Day,
  state: LabelClickState | undefined,
  { awaitedElsewhere, nowMs, timeZone, days }: LabelClickPlanInput,
): LabelClickTask[] {
  if (state?.complete || awaitedElsewhere(day)) return [];
  const job = state?.job;
  if (!job) return [{ kind: 'submit', day }];
  const ageMs = nowMs - toMilliseconds(job.askedAt);
  switch (job.status) {
    case 'awaited':
      return [{ kind: 'collect', day, job }];
    case 'read': {
      const over = day < days.to && !isComplete(day, job.askedAt, timeZone);
      return over || ageMs >= REFRESH_MS ? [{ kind: 'replay', day, job }] : [];
    }
    case 'broken':
      return ageMs >= RETRY_MS ? [{ kind: 'submit', day }] : [];
  }
}
