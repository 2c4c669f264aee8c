import { renderBadge } from '@/lib/alerts/render-badge';
import { announceChange } from '@/lib/db/changes';
import type { SettingsAnswer } from '@/lib/messaging/protocol';
import { anySection, isSectionName, type SectionName } from '@/lib/settings/sections';
import { updateSettings } from '@/lib/settings/updates';
import { moveHistory } from '@/lib/sync/move-history';
import { ensureAlarm } from './alarms';
import { ensureAlertAlarm, tellAll } from './alerts';
import type { Background } from './background';
import { refreshMenu } from './context-menu';

/** What must follow when a section has changed, besides the badge and the open pages, which always follow. */
const FOLLOW_UPS: Partial<Record<SectionName, (background: Background) => Promise<void>>> = {
  async updates({ clock }) {
    await moveHistory(clock, (await updateSettings.read()).historyYears);
    await ensureAlarm(clock);
  },
  async alerts(background) {
    await tellAll(background);
    await ensureAlertAlarm(background.clock);
  },
  // The starred programs stand first in it.
  links: refreshMenu,
};

/** Keeps what was chosen at once; all of it, or nothing when one value is no good. */
export async function changeSettings(
  background: Background,
  section: string,
  values: Record<string, unknown>,
): Promise<SettingsAnswer> {
  if (!isSectionName(section)) return { status: 'refused', setting: section };
  const patch = anySection(section).parsePatch(values);
  if ('refused' in patch) return { status: 'refused', setting: `${section}.${patch.refused}` };
  await anySection(section).save(patch);
  await followUp(background, section);
  return { status: 'changed' };
}

/** Puts a section back to what it was at first. */
export async function resetSettings(background: Background, section: string): Promise<SettingsAnswer> {
  if (!isSectionName(section)) return { status: 'refused', setting: section };
  await anySection(section).reset();
  await followUp(background, section);
  return { status: 'changed' };
}

async function followUp(background: Background, section: SectionName): Promise<void> {
  await FOLLOW_UPS[section]?.(background);
  await renderBadge();
  announceChange({ accountId: null, days: [] });
}
