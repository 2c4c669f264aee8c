import { i18n } from '#i18n';
import type { MediaProperty } from '@/lib/domain/media-property';
import type { LinkView } from './link-view';
import './links.css';

export interface PropertyFieldProps {
  view: LinkView;
  /** Nothing until they have been asked for. */
  properties: readonly MediaProperty[] | undefined;
  asking: boolean;
  /** Why they could not be had, in words. */
  problem: string | undefined;
  onAsk: () => void;
}

/** Which of the partner's own sites the link will stand on; asked of impact.com only when it is wanted. */
export function PropertyField({ view, properties, asking, problem, onAsk }: PropertyFieldProps) {
  if (!properties) {
    return (
      <p class="soft-text">
        {problem !== undefined && <span role="alert">{problem} </span>}
        <button type="button" class="text-button" aria-disabled={asking} onClick={onAsk}>
          {asking ? i18n.t('links.property.asking') : i18n.t('links.property.ask')}
        </button>
      </p>
    );
  }
  if (properties.length === 0) return <p class="soft-text">{i18n.t('links.property.none')}</p>;
  return (
    <label class="preset-picker">
      <span>{i18n.t('links.property.label')}</span>
      <select
        value={view.choices.propertyId}
        onChange={(event) => view.choose({ propertyId: event.currentTarget.value })}
      >
        <option value="">{i18n.t('links.property.default')}</option>
        {properties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
