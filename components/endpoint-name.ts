import { i18n } from '#i18n';
import type { Endpoint } from '@/lib/domain/failure';

const NAMES: Record<Endpoint, () => string> = {
  'company-information': () => i18n.t('endpoint.companyInformation'),
  programs: () => i18n.t('endpoint.programs'),
  actions: () => i18n.t('endpoint.actions'),
  'click-export': () => i18n.t('endpoint.clickExport'),
  jobs: () => i18n.t('endpoint.jobs'),
  reports: () => i18n.t('endpoint.reports'),
  'report-export': () => i18n.t('endpoint.reportExport'),
  'tracking-links': () => i18n.t('endpoint.trackingLinks'),
};

/** A permission in impact.com's own words, as its users tick it. */
export function endpointName(endpoint: Endpoint): string {
  return NAMES[endpoint]();
}
