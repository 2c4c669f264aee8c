import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useIsFound } from './search';
import './settings.css';

/** What a control needs so that its label and hint are read with it. */
export interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
}

interface SettingProps {
  label: string;
  hint?: string | undefined;
  /** Texts a search finds the setting by besides its label and hint, such as its choices. */
  words?: readonly string[];
  /** The control below its label instead of beside it, for what needs the width. */
  wide?: boolean;
  children: (ids: ControlIds) => ComponentChildren;
}

/** One setting: its name, what it does, and its control. Every setting is in one, so that the search finds it. */
export function Setting({ label, hint, words = [], wide = false, children }: SettingProps) {
  const id = useId();
  const found = useIsFound(label, hint ?? '', ...words);
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class={wide ? 'setting setting-wide' : 'setting'} data-setting hidden={!found}>
      <div class="setting-words">
        <label class="setting-label" for={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} class="setting-hint">
            {hint}
          </p>
        )}
      </div>
      <div class="setting-control">{children({ id, 'aria-describedby': hintId })}</div>
    </div>
  );
}

/** What stands among settings without being one control: a list, a card, several buttons. It is searched alike. */
export function SettingBlock({ words, children }: { words: readonly string[]; children: ComponentChildren }) {
  const found = useIsFound(...words);
  return (
    <div class="setting setting-wide" data-setting hidden={!found}>
      {children}
    </div>
  );
}
