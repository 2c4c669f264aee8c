import { i18n } from '#i18n';
import type { Link, LinkOrigin } from '@/lib/domain/link';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { LABEL_SLOTS } from '@/lib/domain/link-labels';
import { isolate } from '../format/locale';
import { formatMoment } from '../format/moments';
import { formatCount } from '../format/money';
import { CopyMenu } from './CopyMenu';
import type { LinkActions } from './HistoryRow';
import { labelName } from './LabelFields';
import { LinkField } from './LinkField';
import { NoteField } from './NoteField';
import './history.css';

interface LinkDetailsProps {
  link: Link;
  earnings: LinkEarnings | undefined;
  actions: LinkActions;
  copied: boolean | undefined;
}

/** All that is known of one link, and what can be done with it. */
export function LinkDetails({ link, earnings, actions, copied }: LinkDetailsProps) {
  return (
    <div class="link-details">
      <LinkField label={i18n.t('links.made.field')} link={link.url} selected={copied === false} />
      {copied === false && <p class="bad-text">{i18n.t('links.made.notCopied')}</p>}
      <div class="button-line">
        <CopyMenu onCopy={(kind) => actions.copy(link, kind)} />
        <button type="button" class="button button-small" onClick={() => actions.qr(link)}>
          {i18n.t('links.made.qr')}
        </button>
      </div>
      <LinkFacts link={link} />
      {earnings && <p class="soft-text">{traceOf(earnings)}</p>}
      <NoteField note={link.note} onSave={(note) => actions.edit(link, { note })} />
      <button type="button" class="text-button erase-link" onClick={() => actions.erase(link)}>
        {i18n.t('links.history.erase')}
      </button>
    </div>
  );
}

function LinkFacts({ link }: { link: Link }) {
  const labels = LABEL_SLOTS.filter((slot) => link.labels[slot] !== '');
  return (
    <dl class="link-facts">
      <div>
        <dt>{i18n.t('links.history.target')}</dt>
        <dd dir="ltr">{link.target === '' ? i18n.t('links.history.home') : link.target}</dd>
      </div>
      <div>
        <dt>{i18n.t('links.history.made')}</dt>
        <dd>{i18n.t('links.history.madeHow', [formatMoment(link.madeAt), ORIGINS[link.from]()])}</dd>
      </div>
      {labels.map((slot) => (
        <div key={slot}>
          <dt>{slot === link.codeIn ? i18n.t('links.history.code', [labelName(slot)]) : labelName(slot)}</dt>
          <dd>
            <bdi>{link.labels[slot]}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const ORIGINS: Record<LinkOrigin, () => string> = {
  menu: () => i18n.t('links.origin.menu'),
  shortcut: () => i18n.t('links.origin.shortcut'),
  'address-bar': () => i18n.t('links.origin.addressBar'),
  popup: () => i18n.t('links.origin.popup'),
  form: () => i18n.t('links.origin.form'),
  bulk: () => i18n.t('links.origin.bulk'),
};

/** How sure the figures are, and how much of the clicks is known. */
function traceOf({ trace, clickDays }: LinkEarnings): string {
  if (trace.kind === 'none') return i18n.t('links.trace.noneLong');
  const sure = trace.kind === 'code' ? i18n.t('links.trace.code') : i18n.t('links.trace.labels');
  const days = i18n.t('links.trace.clickDays', [
    isolate(formatCount(clickDays.known)),
    isolate(formatCount(clickDays.all)),
  ]);
  return `${sure} ${days}`;
}
