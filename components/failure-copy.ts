import { i18n } from '#i18n';
import type { Failure, FailureKind } from '@/lib/domain/failure';
import { endpointName } from './endpoint-name';
import { isolate } from './format/locale';
import { formatMoment } from './format/moments';

/** The one thing a user can do about a failure; `none` when it mends itself or time must pass. */
export type Remedy = 'retry' | 'reconnect' | 'open-options' | 'allow-host' | 'none';

export interface FailureCopy {
  title: string;
  text: string;
  remedy: Remedy;
}

type Words = { [Kind in FailureKind]: (failure: Extract<Failure, { kind: Kind }>) => FailureCopy };

/** What to say of each kind of failure. The compiler refuses a kind without words. */
const WORDS: Words = {
  'credentials-refused': () => ({
    title: i18n.t('failure.credentialsRefused.title'),
    text: i18n.t('failure.credentialsRefused.text'),
    remedy: 'reconnect',
  }),
  'scope-missing': ({ endpoint }) => ({
    title: i18n.t('failure.scopeMissing.title', [endpointName(endpoint)]),
    text: i18n.t('failure.scopeMissing.text'),
    remedy: 'retry',
  }),
  'request-refused': ({ endpoint, message }) => ({
    title: i18n.t('failure.requestRefused.title'),
    text:
      message === ''
        ? i18n.t('failure.requestRefused.textPlain', [endpointName(endpoint)])
        : i18n.t('failure.requestRefused.text', [endpointName(endpoint), isolate(message)]),
    remedy: 'retry',
  }),
  'not-found': ({ endpoint }) => ({
    title: i18n.t('failure.notFound.title'),
    text: i18n.t('failure.notFound.text', [endpointName(endpoint)]),
    remedy: 'reconnect',
  }),
  'rate-limited': ({ until }) => ({
    title: i18n.t('failure.rateLimited.title'),
    text: i18n.t('failure.rateLimited.text', [formatMoment(until)]),
    remedy: 'none',
  }),
  'budget-spent': ({ until }) => ({
    title: i18n.t('failure.budgetSpent.title'),
    text: i18n.t('failure.budgetSpent.text', [formatMoment(until)]),
    remedy: 'none',
  }),
  'service-down': ({ status }) => ({
    title: i18n.t('failure.serviceDown.title'),
    text: i18n.t('failure.serviceDown.text', [status]),
    remedy: 'retry',
  }),
  'timed-out': () => ({
    title: i18n.t('failure.timedOut.title'),
    text: i18n.t('failure.timedOut.text'),
    remedy: 'retry',
  }),
  offline: () => ({
    title: i18n.t('failure.offline.title'),
    text: i18n.t('failure.offline.text'),
    remedy: 'retry',
  }),
  intercepted: () => ({
    title: i18n.t('failure.intercepted.title'),
    text: i18n.t('failure.intercepted.text'),
    remedy: 'retry',
  }),
  'unreadable-answer': ({ endpoint }) => ({
    title: i18n.t('failure.unreadableAnswer.title'),
    text: i18n.t('failure.unreadableAnswer.text', [endpointName(endpoint)]),
    remedy: 'retry',
  }),
  'host-not-permitted': () => ({
    title: i18n.t('failure.hostNotPermitted.title'),
    text: i18n.t('failure.hostNotPermitted.text'),
    remedy: 'allow-host',
  }),
  'storage-full': () => ({
    title: i18n.t('failure.storageFull.title'),
    text: i18n.t('failure.storageFull.text'),
    remedy: 'open-options',
  }),
  'database-unavailable': () => ({
    title: i18n.t('failure.databaseUnavailable.title'),
    text: i18n.t('failure.databaseUnavailable.text'),
    remedy: 'retry',
  }),
  'update-needed': () => ({
    title: i18n.t('failure.updateNeeded.title'),
    text: i18n.t('failure.updateNeeded.text'),
    remedy: 'none',
  }),
  unexpected: () => ({
    title: i18n.t('failure.unexpected.title'),
    text: i18n.t('failure.unexpected.text'),
    remedy: 'retry',
  }),
};

export function failureCopy<Kind extends FailureKind>(
  failure: Extract<Failure, { kind: Kind }>,
): FailureCopy {
  const words: (failure: Extract<Failure, { kind: Kind }>) => FailureCopy = WORDS[failure.kind as Kind];
  return words(failure);
}

const REMEDY_NAMES: Record<Exclude<Remedy, 'none'>, () => string> = {
  retry: () => i18n.t('failure.retry'),
  reconnect: () => i18n.t('failure.reconnect'),
  'open-options': () => i18n.t('failure.options'),
  'allow-host': () => i18n.t('failure.allow'),
};

export function remedyName(remedy: Exclude<Remedy, 'none'>): string {
  return REMEDY_NAMES[remedy]();
}
