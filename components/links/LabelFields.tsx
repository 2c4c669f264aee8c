import { i18n } from '#i18n';
import { cleanLabel } from '@/lib/domain/label-clean';
import { findUnknownTokens } from '@/lib/domain/label-template';
import { LABEL_SLOTS, type LabelSlot, type LinkLabels } from '@/lib/domain/link-labels';
import { Field } from '../forms/Field';
import './links.css';

/** A template may be longer than what comes of it. */
const MAX_TEMPLATE_LENGTH = 500;

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
          onInput={(text) => onChange({ ...templates, [slot]: text.slice(0, MAX_TEMPLATE_LENGTH) })}
          {...hintFor(slot, templates[slot], filled?.[slot])}
        />
      ))}
    </div>
  );
}

interface Hint {
  hint?: string;
  warning?: string;
}

/** The most useful of what could be said: a brace nobody knows, what the label becomes, who sees it. */
function hintFor(slot: LabelSlot, typed: string, becomes: string | undefined): Hint {
  const [unknown] = findUnknownTokens(typed);
  if (unknown !== undefined) return { warning: i18n.t('links.labels.unknown', [`{${unknown}}`]) };
  if (cleanLabel(typed).changes.includes('personal-data')) {
    return { warning: i18n.t('links.labels.personal') };
  }
  if (becomes !== undefined && becomes !== typed) {
    return {
      hint: becomes === '' ? i18n.t('links.labels.empty') : i18n.t('links.labels.becomes', [becomes]),
    };
  }
  return slot === 'sharedId' ? { hint: i18n.t('links.labels.sharedIdHint') } : {};
}
