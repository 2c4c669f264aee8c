import type { LinkPlan } from '@/lib/domain/link-order';
import type { LabelPreset } from '@/lib/domain/link-settings';
import { type SettingsServices, type SettingsState, useSettings } from './use-settings';

/** The settings of links, and those presets that fit the program a plan is for. */
export function useLinkPresets(
  services: SettingsServices,
  plan: LinkPlan | undefined,
): [SettingsState<'links'>, LabelPreset[]] {
  const settings = useSettings(services, 'links');
  const chosen = plan?.status === 'ready' ? plan.chosen : null;
  const fitting = (settings.values?.presets ?? []).filter(
    ({ accountId, programId }) =>
      (accountId === null || accountId === chosen?.accountId) &&
      (programId === null || programId === chosen?.programId),
  );
  return [settings, fitting];
}
