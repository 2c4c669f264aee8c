import { affiliateOf, isClickId } from './link-affiliate';
import { junkNames } from './link-junk';

export type PartKind =
  /** What stands behind `#`. */
  | 'fragment'
  /** Says where a visitor came from, and nothing about the page. */
  | 'tracking'
  /** A visit's own trace of an affiliate network; the new link leaves a new one. */
  | 'click-id'
  /** Names a partner to be credited: perhaps another one. */
  | 'affiliate';

/** Something taken out of an address, or (`kept`) left in it because the user wants it. */
export interface RemovedPart {
  /** What an order names it by: the parameter's name, or `#`. */
  key: string;
  /** As written, decoded. */
  value: string;
  kind: PartKind;
  /** Whose parameter it is, where that is known, else "". */
  network: string;
  kept: boolean;
}

export interface CleanAddress {
  address: string;
  parts: RemovedPart[];
}

export interface CleanOptions {
  /** Take tracking junk and the fragment out; affiliate parameters are taken out in any case. */
  clean: boolean;
  /** Keys that stay. */
  keep: readonly string[];
}

const FRAGMENT = '#';

/**
 * Takes out of an address what has no business in a copy of it. The query is cut as it is written, so what
 * stays keeps its every byte: a `URLSearchParams` would write `%20` as `+` and `a` as `a=`.
 */
export function cleanAddress(url: URL, { clean, keep }: CleanOptions): CleanAddress {
  const parts: RemovedPart[] = [];
  const isLeft = (part: Omit<RemovedPart, 'kept'>): boolean => {
    const kept =
      keep.includes(part.key) || (!clean && (part.kind === 'fragment' || part.kind === 'tracking'));
    parts.push({ ...part, kept });
    return kept;
  };
  const query = cleanQuery(url, isLeft);
  const hash = cleanHash(url, isLeft);
  return { address: `${url.origin}${url.pathname}${query}${hash}`, parts };
}

/** Whether an address carries something that credits a partner and would be lost. */
export function losesAffiliate(parts: readonly RemovedPart[]): boolean {
  return parts.some(({ kind, kept }) => kind === 'affiliate' && !kept);
}

type Judge = (part: Omit<RemovedPart, 'kept'>) => boolean;

function cleanQuery(url: URL, isLeft: Judge): string {
  const junk = junkNames(url.hostname);
  const pieces = url.search.slice(1).split('&');
  const left = pieces.filter((piece) => {
    const part = judgePiece(piece, url, junk);
    return part === undefined || isLeft(part);
  });
  if (left.length === pieces.length) return url.search;
  return left.some((piece) => piece !== '') ? `?${left.join('&')}` : '';
}

function judgePiece(
  piece: string,
  url: URL,
  junk: ReadonlySet<string>,
): Omit<RemovedPart, 'kept'> | undefined {
  const [pair] = new URLSearchParams(piece);
  if (!pair) return undefined;
  const [key, value] = pair;
  const network = affiliateOf(key, value, url.hostname);
  if (network !== undefined) return { key, value, kind: 'affiliate', network };
  if (isClickId(key)) return { key, value, kind: 'click-id', network: '' };
  return junk.has(key.toLowerCase()) ? { key, value, kind: 'tracking', network: '' } : undefined;
}

/** Pages that live behind `#/` or `#!` are left: there, the fragment is the page. */
function cleanHash(url: URL, isLeft: Judge): string {
  if (url.hash === '' || /^#[/!]/.test(url.hash)) return url.hash;
  const part = { key: FRAGMENT, value: url.hash.slice(1), kind: 'fragment', network: '' } as const;
  return isLeft(part) ? url.hash : '';
}
