import { displayLocale } from '@/components/format/locale';
import type { Badge } from '@/lib/domain/badge';
import { BADGE_COLOURS, BADGE_TEXT_COLOUR } from '@/lib/domain/badge-colours';
import { browser } from '@/lib/platform/browser';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { readToolbar } from '@/lib/queries/toolbar';
import { tooltipOf } from './tooltip-words';

/** Draws the icon's badge and tooltip from what is stored; harmless to repeat, at every start and after every change. */
export async function renderBadge(clock: Clock = systemClock): Promise<void> {
  const toolbar = await readToolbar(clock, displayLocale());
  await draw(toolbar.badge);
  await browser.action.setTitle({ title: tooltipOf(toolbar) });
}

/** What the badge has to say now, for the self-check. */
export async function expectedBadge(clock: Clock): Promise<string> {
  return (await readToolbar(clock, displayLocale())).badge.text;
}

async function draw({ text, tone }: Badge): Promise<void> {
  if (text !== '') {
    await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOURS[tone] });
    await browser.action.setBadgeTextColor({ color: BADGE_TEXT_COLOUR });
  }
  await browser.action.setBadgeText({ text });
}
