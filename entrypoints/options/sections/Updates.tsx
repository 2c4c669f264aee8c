import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import { Choice } from '@/components/forms/Choice';
import type { Preferences } from '@/lib/settings/preferences';
import { useCommand } from '@/lib/ui/use-command';
import { useQuery } from '@/lib/ui/use-query';
import type { OptionsServices } from '../App';

const PERIODS = [5, 15, 30, 60, 180] as const;
const YEARS = [1, 2, 3] as const;

/** How often impact.com is asked, and how far back. */
export function Updates({ services }: { services: OptionsServices }) {
  const { queries, onChange, send } = services;
  const read = useCallback(() => queries.preferences(), [queries]);
  const { value: preferences } = useQuery(read, onChange);
  const change = useCommand(send, 'changePreferences');
  if (!preferences) return null;
  const apply = (news: Partial<Preferences>) => void change.run({ ...preferences, ...news });
  return (
    <section class="updates">
      <h2>{i18n.t('options.updates')}</h2>
      <Choice
        label={i18n.t('options.period')}
        hint={i18n.t('options.periodHint')}
        value={preferences.periodMinutes}
        options={PERIODS.map((value) => ({ value, label: i18n.t('options.minutes', value) }))}
        onChoose={(periodMinutes) => apply({ periodMinutes })}
      />
      <Choice
        label={i18n.t('options.history')}
        hint={i18n.t('options.historyHint')}
        value={preferences.historyYears}
        options={YEARS.map((value) => ({ value, label: i18n.t('options.years', value) }))}
        onChoose={(historyYears) => apply({ historyYears })}
      />
      {change.failure && <p role="alert">{failureCopy(change.failure).title}</p>}
    </section>
  );
}
