import { i18n } from '#i18n';
import type { LinkRefusal, LinkRefusalReason } from '@/lib/domain/link-refusal';
import { isolate } from '../format/locale';
import { formatCount } from '../format/money';

/** The one thing a user can do here about a refusal; `none` when it is to be done elsewhere. */
export type RefusalRemedy = 'connect' | 'use-home' | 'use-inside' | 'choose-program' | 'none';

export interface RefusalCopy {
  title: string;
  text: string;
  remedy: RefusalRemedy;
}

type Words = {
  [Reason in LinkRefusalReason]: (refusal: Extract<LinkRefusal, { reason: Reason }>) => RefusalCopy;
};

/** What to say of each refusal. The compiler refuses a reason without words. */
const WORDS: Words = {
  'not-connected': () => ({
    title: i18n.t('links.refusal.notConnected.title'),
    text: i18n.t('links.refusal.notConnected.text'),
    remedy: 'connect',
  }),
  'no-address': () => ({
    title: i18n.t('links.refusal.noAddress.title'),
    text: i18n.t('links.refusal.noAddress.text'),
    remedy: 'none',
  }),
  'not-a-web-page': ({ scheme }) => ({
    title: i18n.t('links.refusal.notAWebPage.title'),
    text: i18n.t('links.refusal.notAWebPage.text', [isolate(scheme)]),
    remedy: 'none',
  }),
  'credentials-in-address': () => ({
    title: i18n.t('links.refusal.credentials.title'),
    text: i18n.t('links.refusal.credentials.text'),
    remedy: 'none',
  }),
  'address-too-long': ({ length, limit }) => ({
    title: i18n.t('links.refusal.tooLong.title'),
    text: i18n.t('links.refusal.tooLong.text', [formatCount(length), formatCount(limit)]),
    remedy: 'none',
  }),
  'local-address': ({ host }) => ({
    title: i18n.t('links.refusal.local.title'),
    text: i18n.t('links.refusal.local.text', [isolate(host)]),
    remedy: 'none',
  }),
  redirect: (refusal) => ({
    title: redirectTitle(refusal),
    text:
      refusal.target === null
        ? i18n.t('links.refusal.redirect.text')
        : i18n.t('links.refusal.redirect.textInside', [isolate(refusal.target)]),
    remedy: refusal.target === null ? 'none' : 'use-inside',
  }),
  'not-a-partner': ({ host }) => ({
    title: i18n.t('links.refusal.notAPartner.title', [isolate(host)]),
    text: i18n.t('links.refusal.notAPartner.text'),
    remedy: 'none',
  }),
  'contract-expired': ({ programName }) => ({
    title: i18n.t('links.refusal.contractExpired.title', [isolate(programName)]),
    text: i18n.t('links.refusal.contractExpired.text'),
    remedy: 'none',
  }),
  'no-tracking-link': ({ programName }) => ({
    title: i18n.t('links.refusal.noTrackingLink.title', [isolate(programName)]),
    text: i18n.t('links.refusal.noTrackingLink.text'),
    remedy: 'none',
  }),
  'deep-links-off': ({ programName, homeLink }) => ({
    title: i18n.t('links.refusal.deepLinksOff.title', [isolate(programName)]),
    text:
      homeLink === ''
        ? i18n.t('links.refusal.deepLinksOff.text')
        : i18n.t('links.refusal.deepLinksOff.textHome'),
    remedy: homeLink === '' ? 'none' : 'use-home',
  }),
  'host-not-listed': ({ programName, host, nearest, homeLink }) => ({
    title: i18n.t('links.refusal.hostNotListed.title', [isolate(programName), isolate(host)]),
    text:
      nearest === ''
        ? i18n.t('links.refusal.hostNotListed.text')
        : i18n.t('links.refusal.hostNotListed.textNearest', [isolate(nearest)]),
    remedy: homeLink === '' ? 'none' : 'use-home',
  }),
  'program-gone': () => ({
    title: i18n.t('links.refusal.programGone.title'),
    text: i18n.t('links.refusal.programGone.text'),
    remedy: 'choose-program',
  }),
  'path-not-allowed': ({ path }) => ({
    title: i18n.t('links.refusal.path.title', [isolate(path)]),
    text: i18n.t('links.refusal.path.text'),
    remedy: 'none',
  }),
};

function redirectTitle({ network, ofImpact }: Extract<LinkRefusal, { reason: 'redirect' }>): string {
  return ofImpact
    ? i18n.t('links.refusal.redirect.titleImpact')
    : i18n.t('links.refusal.redirect.title', [isolate(network)]);
}

export function refusalCopy<Reason extends LinkRefusalReason>(
  refusal: Extract<LinkRefusal, { reason: Reason }>,
): RefusalCopy {
  const words: (refusal: Extract<LinkRefusal, { reason: Reason }>) => RefusalCopy =
    WORDS[refusal.reason as Reason];
  return words(refusal);
}

const REMEDY_NAMES: Record<Exclude<RefusalRemedy, 'none'>, () => string> = {
  connect: () => i18n.t('links.remedy.connect'),
  'use-home': () => i18n.t('links.remedy.useHome'),
  'use-inside': () => i18n.t('links.remedy.useInside'),
  'choose-program': () => i18n.t('links.remedy.chooseProgram'),
};

export function refusalRemedyName(remedy: Exclude<RefusalRemedy, 'none'>): string {
  return REMEDY_NAMES[remedy]();
}
