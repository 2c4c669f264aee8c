import { i18n } from '#i18n';
import { LABEL_SLOTS, type LabelSlot, type LinkLabels } from '@/lib/domain/link-labels';
import { Field } from '../forms/Field';
import './links.css';

/** What impact.com takes at most in one label (contract §16.2). */
const MAX_LABEL_LENGTH = 255;

const NAMES: Record<LabelSlot, () => string> = {
  subId1: () => i18n.t('links.labels.subId1'),
  subId2: () => i18n.t('links.labels.subId2'),
  subId3: () => i18n.t('links.labels.subId3'),
  sharedId: () => i18n.t('links.labels.sharedId'),
};

export function labelName(slot: LabelSlot): string {
  return NAMES[slot]();
}

interface LabelFieldsProps {
  /** What is typed, with `{host}` and the like. */
  templates: LinkLabels;
  /** What they become on this very link; nothing while no program is chosen. */
  filled: LinkLabels | undefined;
  onChange: (templates: LinkLabels) => void;
}

/** Sub ID 1 to 3 and the shared ID, each with what it becomes. */
export function LabelFields({ templates, filled, onChange }: LabelFieldsProps) {
  return (
    <div class="label-fields">
      {LABEL_SLOTS.map((slot) => (
        <Field
          key={slot}
          label={labelName(slot)}
          value={templates[slot]}
          onInput={(text) => onChange({ ...templates, [slot]: text.slice(0, MAX_LABEL_LENGTH) })}
          {...hintFor(slot, templates[slot], filled?.[slot])}
        />
      ))}
    </div>
  );
}

function hintFor(slot: LabelSlot, typed: string, becomes: string | undefined): { hint?: string } {
  if (becomes !== undefined && becomes !== typed) {
    return {
      hint: becomes === '' ? i18n.t('links.labels.empty') : i18n.t('links.labels.becomes', [becomes]),
    };
  }
  return slot === 'sharedId' ? { hint: i18n.t('links.labels.sharedIdHint') } : {};
}
