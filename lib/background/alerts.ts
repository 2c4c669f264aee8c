import { renderBadge } from '@/lib/alerts/render-badge';
import { type TellDeps, tellAlerts } from '@/lib/alerts/tell-alerts';
import { silentUntilMs } from '@/lib/domain/alert-rules';
import { toMilliseconds } from '@/lib/domain/day';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { readAccounts } from '@/lib/settings/accounts';
import { readPausedUntil } from '@/lib/settings/alert-pause';
import { alertSettings } from '@/lib/settings/alerts';
import type { Background } from './background';
import { createReadReasons } from './read-reasons';

/** Rings when a pause or quiet hours end. */
export const ALERT_ALARM = 'alerts';

export function toTellDeps(background: Background): TellDeps {
  return {
    clock: background.clock,
    timeZone: Temporal.Now.timeZoneId(),
    readReasons: createReadReasons(background),
  };
}

/** Tells what every account is owed; one account's trouble is never another's. */
export async function tellAll(background: Background): Promise<void> {
  const deps = toTellDeps(background);
  for (const account of await readAccounts())
    await tellAlerts(deps, account).catch((error: unknown) => logBug('notifications', error));
}

/** A pause or quiet hours may be over: what they kept back is told, and the badge has no mark any more. */
export async function onAlertAlarm(background: Background): Promise<void> {
  await renderBadge(background.clock);
  await tellAll(background);
  await ensureAlertAlarm(background.clock);
}

/** Makes the alarm ring when the next silence ends; there is none while nothing is silent. */
export async function ensureAlertAlarm(clock: Clock): Promise<void> {
  const when = await findSilenceEndMs(clock.now());
  if (when === undefined) await browser.alarms.clear(ALERT_ALARM);
  else await browser.alarms.create(ALERT_ALARM, { when });
}

/** A pause ends by itself, also where quiet hours go on: the badge shows that. */
async function findSilenceEndMs(nowMs: number): Promise<number | undefined> {
  const [settings, pausedUntil] = await Promise.all([alertSettings.read(), readPausedUntil()]);
  const silentMs = silentUntilMs({ settings, pausedUntil, nowMs, timeZone: Temporal.Now.timeZoneId() });
  const ends = [pausedUntil === null ? 0 : toMilliseconds(pausedUntil), silentMs];
  const next = Math.min(...ends.filter((ms) => ms > nowMs));
  return Number.isFinite(next) ? next : undefined;
}
