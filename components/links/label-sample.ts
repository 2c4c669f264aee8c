import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import { fillLabels } from '@/lib/domain/label-template';
import type { LinkLabels } from '@/lib/domain/link-labels';

/** An invented page to show on what templates become. */
export const SAMPLE_PAGE = 'https://shop.example/outdoor/summer-boots.html';

const SAMPLE_DAY = '2026-06-15' as Day;

/** What templates become on the sample page. */
export function fillSample(templates: LinkLabels): LinkLabels {
  return fillLabels(templates, {
    target: SAMPLE_PAGE,
    title: i18n.t('links.settings.sampleTitle'),
    today: SAMPLE_DAY,
    programName: i18n.t('links.settings.sampleProgram'),
  });
}
