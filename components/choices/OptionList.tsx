// biome-ignore-all lint/a11y/useSemanticElements: a native list of many choices needs Ctrl to choose a second one.
// biome-ignore-all lint/a11y/useFocusableInteractive: the field or the list has the focus and names its current option (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys come to the element that has the focus.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '../format/money';
import type { Option } from './find-options';
import { OptionItem } from './OptionItem';
import './choices.css';
import { type OptionListState, useOptionList } from './use-option-list';

export interface OptionListProps<Value extends string> {
  /** What is chosen: "Program". */
  label: string;
  /** What the search field says: "Find a program". */
  find: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** From so many on a list is searched rather than read. */
const SEARCHED_FROM = 9;

/** Any number of options of a list, searched when it is long. The focus goes to it when it appears. */
export function OptionList<Value extends string>(props: OptionListProps<Value>) {
  const { label, find, options, chosen, onChange } = props;
  // As it opened: a field does not appear under the user's hands.
  const [searchable] = useState(options.length >= SEARCHED_FROM);
  const state = useOptionList({ options, chosen, onChange, searchable });
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => (field.current ?? state.list.current)?.focus({ preventScroll: true }), []);
  const isChosen = new Set(chosen);
  return (
    <>
      {searchable && <SearchBox find={find} state={state} field={field} />}
      <div
        class="option-list"
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        id={state.listId}
        ref={state.list}
        tabIndex={searchable ? -1 : 0}
        aria-activedescendant={searchable ? undefined : state.currentId}
        onKeyDown={searchable ? undefined : state.onKeyDown}
      >
        {state.found.map((option, place) => (
          <OptionItem
            key={option.value}
            id={state.idOf(place)}
            option={option}
            chosen={isChosen.has(option.value)}
            current={place === state.current}
            onToggle={() => state.toggle(place)}
          />
        ))}
      </div>
      <OptionsFoot {...props} found={state.found} searching={state.typed.trim() !== ''} />
    </>
  );
}

interface SearchBoxProps<Value extends string> {
  find: string;
  state: OptionListState<Value>;
  field: RefObject<HTMLInputElement | null>;
}

function SearchBox<Value extends string>({ find, state, field }: SearchBoxProps<Value>) {
  return (
    <input
      class="option-search"
      type="text"
      role="combobox"
      aria-label={find}
      placeholder={find}
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls={state.listId}
      aria-activedescendant={state.currentId}
      autocomplete="off"
      spellcheck={false}
      maxLength={200}
      value={state.typed}
      ref={field}
      onInput={(event) => state.type(event.currentTarget.value)}
      onKeyDown={state.onKeyDown}
    />
  );
}

interface OptionsFootProps<Value extends string> extends OptionListProps<Value> {
  found: readonly Option<Value>[];
  searching: boolean;
}

/** How many are chosen, and how to choose all that were found or none. */
function OptionsFoot<Value extends string>({ found, searching, chosen, onChange }: OptionsFootProps<Value>) {
  const all = [...new Set([...chosen, ...found.map(({ value }) => value)])];
  return (
    <div class="options-foot">
      <p role="status" data-testid="options-said">
        {found.length === 0
          ? i18n.t('choices.none')
          : i18n.t('choices.chosen', chosen.length, [formatCount(chosen.length)])}
      </p>
      {searching && found.length > 0 && (
        <button
          type="button"
          class="text-button"
          aria-disabled={all.length === chosen.length}
          onClick={() => onChange(all)}
        >
          {i18n.t('choices.all', found.length, [formatCount(found.length)])}
        </button>
      )}
      <button
        type="button"
        class="text-button"
        aria-disabled={chosen.length === 0}
        onClick={() => onChange([])}
      >
        {i18n.t('choices.clear')}
      </button>
    </div>
  );
}
