import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chosenFirst, findOptions, type Option, toggled } from './find-options';
import { stepOf } from './step-of';

/** Rows a page key moves by. */
const PAGE = 8;

export interface OptionListState<Value extends string> {
  found: Option<Value>[];
  typed: string;
  type: (text: string) => void;
  /** The option the keys act on: its place among those found. */
  current: number;
  /** What screen readers take for focused; nothing while nothing is found. */
  currentId: string | undefined;
  listId: string;
  idOf: (place: number) => string;
  toggle: (place: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  list: RefObject<HTMLDivElement | null>;
}

interface OptionListInput<Value extends string> {
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** Text is typed into a field, which keeps the keys that texts need. */
  searchable: boolean;
}

/**
 * A list of which any number can be chosen: one stop of the Tab key, a current option that the arrow keys move, and
 * Enter (or Space) to choose it. What was chosen when it opened stands first, and stays where it is while it is open.
 */
export function useOptionList<Value extends string>({
  options,
  chosen,
  onChange,
  searchable,
}: OptionListInput<Value>): OptionListState<Value> {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [first] = useState<ReadonlySet<Value>>(() => new Set(chosen));
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const found = useMemo(() => findOptions(chosenFirst(options, first), typed), [options, first, typed]);
  const last = found.length - 1;
  const current = Math.max(0, Math.min(wanted, last));
  const idOf = (place: number) => `${listId}-${place}`;
  const toggle = (place: number) => {
    const option = found[place];
    setWanted(place);
    if (option) onChange(toggled(chosen, option.value));
  };
  useLayoutEffect(() => reveal(list.current, current), [current, typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || (searchable && isForText(event))) return;
    const step = stepOf(event.key, current, last, PAGE);
    if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (step === undefined) toggle(current);
    else setWanted(Math.max(0, Math.min(step, last)));
  };
  return {
    found,
    typed,
    type: (text) => {
      setTyped(text);
      setWanted(0);
    },
    current,
    currentId: last >= 0 ? idOf(current) : undefined,
    listId,
    idOf,
    toggle,
    onKeyDown,
    list,
  };
}

/** In a field these write, and move in what is written. */
function isForText({ key }: KeyboardEvent): boolean {
  return key === ' ' || key === 'Home' || key === 'End';
}

/** Scrolls the list alone: the page stays as it is. */
function reveal(list: HTMLDivElement | null, place: number): void {
  const option = list?.children[place];
  if (!list || !(option instanceof HTMLElement)) return;
  const { offsetTop: top, offsetHeight: height } = option;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight)
    list.scrollTop = top + height - list.clientHeight;
}
