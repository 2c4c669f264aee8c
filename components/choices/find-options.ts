import { createSearch } from '@/lib/domain/text-search';

/** Something that can be chosen among others. */
export interface Option<Value extends string = string> {
  value: Value;
  name: string;
  /** What tells it from another of the same name; it is found by this, too. */
  note?: string;
}

/** Chosen ones first, each part in the order it has. */
export function chosenFirst<Value extends string>(
  options: readonly Option<Value>[],
  chosen: ReadonlySet<Value>,
): Option<Value>[] {
  const isChosen = ({ value }: Option<Value>) => chosen.has(value);
  return [...options.filter(isChosen), ...options.filter((option) => !isChosen(option))];
}

/** The options that hold every word of a text in name, note or value. */
export function findOptions<Value extends string>(
  options: readonly Option<Value>[],
  text: string,
): Option<Value>[] {
  const isFound = createSearch(text);
  return options.filter(({ name, note = '', value }) => isFound([name, note, value]));
}

/** Chosen if it was not, not chosen any more if it was. */
export function toggled<Value extends string>(chosen: readonly Value[], value: Value): Value[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
