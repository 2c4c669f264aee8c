import { i18n } from '#i18n';
import { countUnseenAlerts } from '@/lib/db/alerts';
import { readProgress } from '@/lib/db/progress';
import { type Badge, badgeText, deriveBadge } from '@/lib/domain/badge';
import { browser } from '@/lib/platform/browser';
import { readAccounts } from '@/lib/settings/accounts';

/** White on these has a contrast of at least 4.5, on light toolbars and dark ones. */
const COLOURS = { count: '#12704a', attention: '#a3303c' } as const;

/** Draws the badge from the database; harmless to repeat, at every start and after every change. */
export async function renderBadge(): Promise<void> {
  const accounts = await readAccounts();
  const counts = await Promise.all(accounts.map(({ id }) => countUnseenAlerts(id)));
  const progress = await Promise.all(accounts.map(({ id }) => readProgress(id)));
  const unseen = counts.reduce((sum, count) => sum + count, 0);
  const badge = deriveBadge(
    unseen,
    progress.map((one) => one?.failure ?? null),
  );
  await draw(badge);
  await browser.action.setTitle({ title: toTooltip(badge, unseen) });
}

async function draw(badge: Badge): Promise<void> {
  if (badge.kind !== 'none') {
    await browser.action.setBadgeBackgroundColor({ color: COLOURS[badge.kind] });
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  }
  await browser.action.setBadgeText({ text: badgeText(badge) });
}

function toTooltip(badge: Badge, unseen: number): string {
  if (badge.kind === 'count') return i18n.t('alerts.tooltipApprovals', unseen);
  return badge.kind === 'attention' ? i18n.t('alerts.tooltipAttention') : i18n.t('alerts.tooltip');
}
