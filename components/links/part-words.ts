import { i18n } from '#i18n';
import type { PartKind, RemovedPart } from '@/lib/domain/link-clean';
import { isolate } from '../format/locale';

const KINDS: Record<PartKind, (network: string) => string> = {
  fragment: () => i18n.t('links.part.fragment'),
  tracking: () => i18n.t('links.part.tracking'),
  'click-id': () => i18n.t('links.part.clickId'),
  affiliate: (network) =>
    network === '' ? i18n.t('links.part.affiliate') : i18n.t('links.part.affiliateOf', [isolate(network)]),
};

/** Why a part of an address is no business of the link's. */
export function partReason({ kind, network }: RemovedPart): string {
  return KINDS[kind](network);
}

/** As it stands in the address: `utm_source=mail`, `#reviews`. */
export function partText({ key, value, kind }: RemovedPart): string {
  return kind === 'fragment' ? `#${value}` : `${key}=${value}`;
}
