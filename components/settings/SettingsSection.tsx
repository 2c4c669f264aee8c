import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure } from '@/lib/domain/failure';
import { failureCopy } from '../failure-copy';
import { isolate } from '../format/locale';
import { SettingsSearchContext } from './search';
import './settings.css';

interface SettingsSectionProps {
  /** The section's place in the address: `#alerts`. */
  id: string;
  title: string;
  /** A sentence that says what these settings are for. */
  lead?: string;
  /** Puts every setting of the section back to what it was at first. */
  onReset?: (() => void) | undefined;
  /** Why the last choice could not be kept. */
  failure?: Failure | undefined;
  children: ComponentChildren;
}

/** One group of settings; hidden while the user looks for something that none of its settings has. */
export function SettingsSection({ id, title, lead, onReset, failure, children }: SettingsSectionProps) {
  const titleId = useId();
  const { query } = useContext(SettingsSearchContext);
  return (
    <SettingsSearchContext.Provider value={{ query, title }}>
      <section id={id} class="settings-section" aria-labelledby={titleId} tabIndex={-1}>
        <div class="settings-section-head">
          <h2 id={titleId}>{title}</h2>
          {onReset && <ResetButton title={title} onReset={onReset} />}
        </div>
        {lead !== undefined && <p class="settings-lead">{lead}</p>}
        {failure && (
          <p class="settings-problem" role="alert">
            {failureCopy(failure).title}
          </p>
        )}
        <div class="settings-rows">{children}</div>
      </section>
    </SettingsSearchContext.Provider>
  );
}

function ResetButton({ title, onReset }: { title: string; onReset: () => void }) {
  return (
    <button
      type="button"
      class="button button-small"
      aria-label={i18n.t('settings.resetSection', [isolate(title)])}
      onClick={onReset}
    >
      {i18n.t('settings.reset')}
    </button>
  );
}
