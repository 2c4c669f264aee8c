import { i18n } from '#i18n';
import { formatCount } from '../format/money';
import { Disclosure } from '../layout/Disclosure';
import { OptionList, type OptionListProps } from './OptionList';

interface PickManyProps<Value extends string> extends OptionListProps<Value> {
  /** What none chosen means: "All programs". */
  every: string;
  testId: string;
}

/** A button that says how many are chosen, and the list that it opens. */
export function PickMany<Value extends string>({ every, testId, ...list }: PickManyProps<Value>) {
  const count = list.chosen.length;
  const label = (
    <>
      <span class="picker-kind">{list.label}</span>{' '}
      <strong>{count === 0 ? every : i18n.t('choices.chosen', count, [formatCount(count)])}</strong>
    </>
  );
  return (
    <Disclosure label={label} look="options-panel" edge="start" testId={testId} value={String(count)}>
      {() => <OptionList {...list} />}
    </Disclosure>
  );
}
