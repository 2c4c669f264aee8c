import { RefusedError, selectOrders } from './model-actions';
import { answerJobs } from './model-jobs';
import { toModelRow } from './model-row';
import type { ModelWorld } from './model-world';

export const MODEL_SID = 'IRmodelSid000000000000000000000001';
export const MODEL_TOKEN = 'model.Token_000000000000000000001';
const ROOT = `/Mediapartners/${MODEL_SID}/`;

const PROGRAMS = ['20101', '20102'].map((CampaignId) => ({
  CampaignId,
  CampaignName: `Program ${CampaignId}`,
  ContractStatus: 'Active',
}));

export type Row = Record<string, unknown>;

/** One page of a list on its way out, for a trial to spoil. */
export interface ModelPage {
  url: URL;
  page: number;
  rows: Row[];
  total: number;
}

export interface ModelServerOptions {
  /** Rows of a page, whatever is asked for: small, so that a few orders are many pages. */
  pageSize?: number;
  /** Whether it has exports: of reports as well, of clicks alone, or none that this token may use. */
  exports?: 'reports' | 'clicks' | 'forbidden';
  /** The server's clock as its `Date` header says it; the world's by default. */
  nowMs?: () => number;
  /** Sees every request first; an answer of it is sent in place of the true one. */
  intercept?: (url: URL, init: RequestInit) => Response | undefined | Promise<Response | undefined>;
  /** Sees every page of actions; what it gives is sent. */
  spoil?: (page: ModelPage) => ModelPage;
}

/** impact.com as a function: the model's JSON for every request a sync sends. */
export function createModelFetch(
  world: ModelWorld,
  options: ModelServerOptions = {},
): typeof globalThis.fetch {
  const clock = options.nowMs ?? (() => world.nowMs);
  return async (input, init = {}) => {
    const url = new URL(String(input));
    init.signal?.throwIfAborted();
    const answer = (await options.intercept?.(url, init)) ?? answerTruly(world, url, init, options);
    if (!answer.headers.has('date')) answer.headers.set('date', new Date(clock()).toUTCString());
    return answer;
  };
}

function answerTruly(world: ModelWorld, url: URL, init: RequestInit, options: ModelServerOptions): Response {
  if (!url.pathname.startsWith(ROOT)) return refuse(403, 'Access Denied');
  switch (url.pathname.slice(ROOT.length)) {
    case 'CompanyInformation':
      return Response.json({ CompanyName: 'Model Media', Currency: 'USD', Timezone: world.timeZone });
    case 'Campaigns':
      return Response.json(toEnvelope(url, 'Campaigns', { url, page: 1, rows: PROGRAMS, total: 2 }, 100));
    case 'Actions':
      return answerActions(world, url, options);
    default:
      return answerExports(url, init, options) ?? refuse(403, 'Access Denied');
  }
}

function answerExports(
  url: URL,
  { method = 'GET' }: RequestInit,
  { exports = 'forbidden' }: ModelServerOptions,
) {
  return exports === 'forbidden' ? undefined : answerJobs(ROOT, url, method, exports === 'reports');
}

function answerActions(world: ModelWorld, url: URL, options: ModelServerOptions): Response {
  try {
    return Response.json(readPage(world, url, options));
  } catch (error) {
    if (error instanceof RefusedError) return refuse(400, error.message);
    throw error;
  }
}

function readPage(world: ModelWorld, url: URL, { pageSize = 20_000, spoil }: ModelServerOptions): Row {
  const orders = selectOrders(world, url.searchParams);
  const page = Number(url.searchParams.get('Page') ?? '1');
  const rows = orders
    .slice((page - 1) * pageSize, page * pageSize)
    .map((order) => toModelRow(order, world.timeZone));
  const truth: ModelPage = { url, page, rows, total: orders.length };
  return toEnvelope(url, 'Actions', spoil?.(truth) ?? truth, pageSize);
}

/** The eleven keys of a list (contract §5), as far as anyone reads them. */
function toEnvelope(url: URL, key: string, { page, rows, total }: ModelPage, pageSize: number): Row {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const next = new URL(url);
  next.searchParams.set('Page', String(page + 1));
  return {
    '@page': String(page),
    '@numpages': String(pages),
    '@pagesize': String(pageSize),
    '@total': String(total),
    '@uri': url.pathname,
    '@nextpageuri': page < pages ? next.pathname + next.search : '',
    [key]: rows,
  };
}

function refuse(status: number, message: string): Response {
  return Response.json({ Status: 'ERROR', Message: message }, { status });
}
