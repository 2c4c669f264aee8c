import { classicError, invalidField, notFound } from '../wire/errors.ts';
import type { WireObject } from '../wire/values.ts';
import type { Query } from './query.ts';
import type { Switches } from './switches.ts';

/** How an endpoint pages. */
export interface PageRules {
  defaultSize: number;
  /** Smaller sizes are raised to it (or refused, by switch). */
  smallestSize: number;
  /** More pages than this are refused. */
  mostPages: number;
  /** The size cannot be chosen. */
  fixed: boolean;
  /** The generation of the service: whether page URIs name a PageSize the caller did not give. */
  namesSize: boolean;
}

const LIST: PageRules = {
  defaultSize: 100,
  smallestSize: 1,
  mostPages: Number.POSITIVE_INFINITY,
  fixed: false,
  namesSize: false,
};

/** §5: Jobs, Reports, MediaProperties and the like. */
export const PLAIN_LIST = LIST;
/** §5: Campaigns (and Ads, TaxDocuments). */
export const NAMED_SIZE_LIST: PageRules = { ...LIST, namesSize: true };
/** §5: Actions and ActionUpdates. */
export const ACTION_LIST: PageRules = { ...LIST, defaultSize: 20_000, smallestSize: 2_000, mostPages: 10 };
/** §14: report rows, a size that cannot be chosen. */
export const REPORT_LIST: PageRules = { ...LIST, defaultSize: 20_000, fixed: true };

const LARGEST_SIZE = 20_000;

export interface Page {
  number: number;
  size: number;
  offset: number;
}

export function pageOf(query: Query, rules: PageRules, switches: Switches): Page {
  const size = sizeOf(query, rules, switches);
  const number = readCount('Page', query) ?? 1;
  return { number, size, offset: (number - 1) * size };
}

function sizeOf(query: Query, rules: PageRules, switches: Switches): number {
  const asked = readCount('PageSize', query);
  if (asked === undefined || rules.fixed) return rules.defaultSize;
  if (asked < rules.smallestSize && switches.smallPageSize === 'refused') {
    throw invalidField('PageSize', `May not be less than ${rules.smallestSize}`);
  }
  return Math.min(Math.max(asked, rules.smallestSize), LARGEST_SIZE);
}

function readCount(name: string, query: Query): number | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw invalidField(name, 'Not a numeric value');
  return Number(text);
}

/** §5: more than ten pages ask for a larger page or a smaller window. */
export function refuseTooManyPages(total: number, page: Page, rules: PageRules): void {
  if (total <= rules.mostPages * page.size) return;
  throw classicError(
    400,
    'Too many records for this page size; adjust PageSize or the date range so that the answer has no more than 10 pages',
  );
}

/** §5: the eleven keys in front of every list, all of them strings. */
export function envelope(
  path: string,
  query: Query,
  page: Page,
  total: number,
  rules: PageRules,
  switches: Switches,
): WireObject {
  const pages = Math.max(1, Math.ceil(total / page.size));
  if (page.number > pages && switches.pastLastPage === 'refused-404') throw notFound();
  const uri = (number: number) => pageUri(path, query, page.size, number, rules);
  return {
    '@page': String(page.number),
    '@numpages': total === 0 ? switches.emptyNumPages : String(pages),
    '@pagesize': String(page.size),
    '@total': String(total),
    '@start': String(total === 0 ? 0 : page.offset),
    '@end': String(total === 0 ? 0 : Math.max(page.offset, Math.min(page.offset + page.size, total) - 1)),
    '@uri': query.raw ? `${path}?${query.raw}` : path,
    '@firstpageuri': uri(1),
    '@previouspageuri': page.number > 1 ? uri(page.number - 1) : '',
    '@nextpageuri': page.number < pages ? uri(page.number + 1) : '',
    '@lastpageuri': uri(pages),
  };
}

/** The caller's own query, word for word, with the page at its end. */
function pageUri(path: string, query: Query, size: number, number: number, rules: PageRules): string {
  const kept = query.raw.split('&').filter((part) => part !== '' && !/^page=/i.test(part));
  const named = kept.some((part) => /^pagesize=/i.test(part));
  const sized = rules.namesSize && !named ? [...kept, `PageSize=${size}`] : kept;
  return `${path}?${[...sized, `Page=${number}`].join('&')}`;
}
