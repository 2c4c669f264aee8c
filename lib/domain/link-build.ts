import { type LinkLabels, NO_LABELS } from './link-labels';

export interface LinkParts {
  /** The program's own tracking link. */
  homeLink: string;
  /** "" for the program's own page. */
  target: string;
  labels: LinkLabels;
  /** "" for the ad of the tracking link. */
  adId?: string;
}

/** impact.com's own spelling (contract §16.2). */
const NAMES = { subId1: 'subId1', subId2: 'subId2', subId3: 'subId3', sharedId: 'sharedid' } as const;

/**
 * A link built from the program's own (contract §16.2): labels in the query, the target last, encoded once.
 * Parameters of the program's link stay; labels and target of it are replaced.
 */
export function buildLink({ homeLink, target, labels = NO_LABELS, adId = '' }: LinkParts): string {
  const url = new URL(homeLink);
  const ours = new Set([...Object.values(NAMES).map((name) => name.toLowerCase()), 'u']);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '' && !ours.has(piece.split('=')[0]?.toLowerCase() ?? ''));
  const added = [...labelPairs(labels), ['u', target]].filter(([, value]) => value !== '');
  const query = [...kept, ...added.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`)];
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return `https://${url.host}${withAd(url.pathname, adId)}${search}`;
}

function labelPairs(labels: LinkLabels): [string, string][] {
  return Object.entries(NAMES).map(([slot, name]) => [name, labels[slot as keyof LinkLabels]]);
}

/** `/c/{partner}/{ad}/{program}`: the ad is the third part. */
function withAd(path: string, adId: string): string {
  return adId === ''
    ? path
    : path.replace(/^(\/c\/\d+\/)\d+(\/\d+)/, (_, before, after) => `${before}${adId}${after}`);
}
