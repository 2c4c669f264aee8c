import { renderBadge } from '@/lib/alerts/render-badge';
import { announceChange } from '@/lib/db/changes';
import { assertNever } from '@/lib/domain/assert-never';
import { toInstantText } from '@/lib/domain/day';
import { startOfTomorrowMs } from '@/lib/domain/quiet-hours';
import { MINUTE_MS } from '@/lib/domain/schedule';
import type { PauseLength } from '@/lib/messaging/alert-commands';
import { savePausedUntil } from '@/lib/settings/alert-pause';
import { ensureAlertAlarm, tellAll } from './alerts';
import type { Background } from './background';
import { ensureMenu } from './context-menu';
import { toPauseLength } from './pause-menu';

/** Keeps every notification back for a while, or ends that; what was kept back is told when it ends. */
export async function pauseAlerts(background: Background, length: PauseLength): Promise<void> {
  const nowMs = background.clock.now();
  const untilMs = pauseEndMs(length, nowMs);
  await savePausedUntil(untilMs === null ? null : toInstantText(untilMs));
  announceChange({ accountId: null, days: [] });
  await Promise.all([
    renderBadge(background.clock),
    ensureMenu(background.clock),
    ensureAlertAlarm(background.clock),
  ]);
  if (untilMs === null) await tellAll(background);
}

/** A click in the icon's own menu; the entries of others are none of its business. */
export async function onPauseClick(
  background: Background,
  click: { menuItemId: string | number },
): Promise<void> {
  const length = toPauseLength(click.menuItemId);
  if (length) await pauseAlerts(background, length);
}

function pauseEndMs(length: PauseLength, nowMs: number): number | null {
  switch (length) {
    case 'half-hour':
      return nowMs + 30 * MINUTE_MS;
    case 'two-hours':
      return nowMs + 120 * MINUTE_MS;
    case 'until-tomorrow':
      return startOfTomorrowMs(nowMs, Temporal.Now.timeZoneId());
    case 'none':
      return null;
    default:
      return assertNever(length);
  }
}
