import type { Alert, AlertKind } from './alert';
import { type Day, type InstantText, toMilliseconds } from './day';
import type { ProgramId } from './id';
import { compareDecimals, type Decimal, toDecimal } from './money';
import { isQuiet, type QuietWeek, quietUntilMs } from './quiet-hours';
import { HOUR_MS } from './window';

/** What the user decided about being told. */
export interface AlertSettings {
  approvals: boolean;
  reversals: boolean;
  payoutChanges: boolean;
  firstSale: boolean;
  /** The least payout that is told of, by currency; currencies that are not named have none. */
  minimumPayouts: Record<string, string>;
  mutedPrograms: ProgramId[];
  /** Whether the hours below are kept. */
  quiet: boolean;
  quietWeek: QuietWeek;
  sound: boolean;
  /** Of the sound, 1 to 100. */
  volume: number;
  /** Amounts and names are shown; otherwise only how many. */
  details: boolean;
}

const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60 };

export const ALERT_DEFAULTS: AlertSettings = {
  approvals: true,
  reversals: true,
  payoutChanges: true,
  firstSale: false,
  minimumPayouts: {},
  mutedPrograms: [],
  quiet: false,
  quietWeek: [NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT],
  sound: false,
  volume: 50,
  details: true,
};

/** Everything a decision depends on. */
export interface AlertMoment {
  settings: AlertSettings;
  /** Until when the user wants nothing to be told; `null` when they do not. */
  pausedUntil: InstantText | null;
  /** By the device's clock and in its zone: quiet hours and pauses are the user's own. */
  nowMs: number;
  timeZone: string;
  /** By impact.com's clock, as `foundAt` is. */
  serverNowMs: number;
  /** The account's day. */
  today: Day;
}

/** An alert is told now, kept for later, or never told: then the badge alone shows it. */
export type Verdict = 'tell' | 'later' | 'never';

/** News is no news any more after this. */
const TOLD_WITHIN_MS = 48 * HOUR_MS;

export function judgeAlert(alert: Alert, moment: AlertMoment): Verdict {
  if (!isWanted(alert, moment)) return 'never';
  if (moment.serverNowMs - toMilliseconds(alert.foundAt) > TOLD_WITHIN_MS) return 'never';
  return silentUntilMs(moment) > moment.nowMs ? 'later' : 'tell';
}

/** Until when nothing is told, by pause or quiet hours: now, or in the past, when something may be. */
export function silentUntilMs({
  settings,
  pausedUntil,
  nowMs,
  timeZone,
}: Omit<AlertMoment, 'today' | 'serverNowMs'>): number {
  const pausedMs = pausedUntil === null ? nowMs : Math.max(nowMs, toMilliseconds(pausedUntil));
  return settings.quiet ? quietUntilMs(settings.quietWeek, pausedMs, timeZone) : pausedMs;
}

export function isPaused(pausedUntil: InstantText | null, nowMs: number): boolean {
  return pausedUntil !== null && toMilliseconds(pausedUntil) > nowMs;
}

export function isQuietNow({
  settings,
  nowMs,
  timeZone,
}: Pick<AlertMoment, 'settings' | 'nowMs' | 'timeZone'>): boolean {
  return settings.quiet && isQuiet(settings.quietWeek, nowMs, timeZone);
}

const SWITCHES = {
  approval: 'approvals',
  reversal: 'reversals',
  'payout-change': 'payoutChanges',
  'first-sale': 'firstSale',
} as const satisfies Record<AlertKind, keyof AlertSettings>;

function isWanted(alert: Alert, { settings, today }: AlertMoment): boolean {
  if (!settings[SWITCHES[alert.kind]] || settings.mutedPrograms.includes(alert.programId)) return false;
  if (alert.kind === 'first-sale' && alert.day !== today) return false;
  return reachesMinimum(alert, settings.minimumPayouts[alert.currency]);
}

/** Of a change, the larger of both payouts counts: a fall below the least is worth knowing. */
function reachesMinimum({ payout, payoutBefore = payout }: Alert, minimum: string | undefined): boolean {
  const least = minimum === undefined ? undefined : toDecimal(minimum);
  if (least === undefined) return true;
  return [payout, payoutBefore].some((amount: Decimal) => compareDecimals(amount, least) >= 0);
}
