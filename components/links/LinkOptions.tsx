import { i18n } from '#i18n';
import type { LinkPlan } from '@/lib/domain/link-order';
import { FormatChooser } from './FormatChooser';
import { LabelFields } from './LabelFields';
import type { LinkView } from './link-view';
import { PresetPicker } from './PresetPicker';
import { TargetView } from './TargetView';
import './links.css';

interface LinkOptionsProps {
  view: LinkView;
  plan: Extract<LinkPlan, { status: 'ready' }>;
}

/** What may be decided about a link before it is made: where it leads, its labels, its form. */
export function LinkOptions({ view, plan }: LinkOptionsProps) {
  const templates = view.choices.templates ?? plan.templates;
  const fill = (next: typeof templates) => view.choose({ templates: next });
  return (
    <div class="link-options">
      {plan.target.parts.length > 0 && (
        <TargetView target={plan.target} onKeep={(keep) => view.choose({ keep })} />
      )}
      <PresetPicker presets={view.presets} templates={templates} onChoose={fill} />
      <LabelFields templates={templates} filled={plan.chosen ? plan.labels : undefined} onChange={fill} />
      <div class="option-line">
        <span class="soft-text">{i18n.t('links.format.label')}</span>
        <FormatChooser kind={view.kind} onChoose={view.chooseKind} />
      </div>
    </div>
  );
}
