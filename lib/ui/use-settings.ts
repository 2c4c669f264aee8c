import { useCallback, useState } from 'preact/hooks';
import type { Failure } from '@/lib/domain/failure';
import type { CommandResult } from '@/lib/messaging/protocol';
import type { Queries } from '@/lib/queries/queries';
import type { SectionName, SectionValues } from '@/lib/settings/sections';
import type { SendCommand } from './use-command';
import { type OnChange, useQuery } from './use-query';

export interface SettingsServices {
  queries: Pick<Queries, 'settings'>;
  onChange: OnChange;
  send: SendCommand;
}

export interface SettingsState<Name extends SectionName> {
  /** What is chosen; nothing until it has been read. */
  values: SectionValues<Name> | undefined;
  /** Applies some values at once. */
  change(patch: Partial<SectionValues<Name>>): void;
  reset(): void;
  /** Why they could not be read or kept. */
  failure: Failure | undefined;
}

/** One section of the settings, kept up to date, whoever changes it. */
export function useSettings<Name extends SectionName>(
  { queries, onChange, send }: SettingsServices,
  name: Name,
): SettingsState<Name> {
  const read = useCallback(() => queries.settings(name), [queries, name]);
  const { value, failure } = useQuery(read, onChange);
  const [unsaved, setUnsaved] = useState<Failure>();
  // Every choice is sent, also one that follows another quickly: the background keeps them in their order.
  const follow = async (sent: ReturnType<typeof send<'changeSettings' | 'resetSettings'>>) =>
    setUnsaved(toFailure(await sent));
  return {
    values: value,
    change: (patch) => void follow(send('changeSettings', { section: name, values: { ...patch } })),
    reset: () => void follow(send('resetSettings', { section: name })),
    failure: unsaved ?? failure,
  };
}

/** A page only offers what a section takes, so a refusal is a bug of ours. */
function toFailure(result: CommandResult<'changeSettings' | 'resetSettings'>): Failure | undefined {
  if (!result.ok) return result.failure;
  return result.value.status === 'refused' ? { kind: 'unexpected' } : undefined;
}
