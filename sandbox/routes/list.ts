import { envelope, type Page, type PageRules, pageOf, refuseTooManyPages } from '../rules/paging.ts';
import type { Answer } from '../wire/answer.ts';
import type { WireObject } from '../wire/values.ts';
import type { Slice } from '../world/types.ts';
import type { ApiRequest } from './endpoint.ts';

/** A page of rows that are counted and cut elsewhere; each is written only when it is sent. */
export function pagedAnswer<Row>(
  request: ApiRequest,
  name: string,
  rules: PageRules,
  slice: (page: Page) => Slice<Row>,
  write: (row: Row) => WireObject,
): Answer {
  const page = pageOf(request.query, rules, request.switches);
  const { total, rows } = slice(page);
  refuseTooManyPages(total, page, rules);
  const head = envelope(request.path, request.query, page, total, rules, request.switches);
  return { kind: 'list', name, envelope: head, rows: mapped(rows, write) };
}

/** A page of rows that are all at hand. */
export function listAnswer<Row>(
  request: ApiRequest,
  name: string,
  rules: PageRules,
  all: readonly Row[],
  write: (row: Row) => WireObject,
): Answer {
  const slice = (page: Page) => ({
    total: all.length,
    rows: all.slice(page.offset, page.offset + page.size),
  });
  return pagedAnswer(request, name, rules, slice, write);
}

function* mapped<Row>(rows: Iterable<Row>, write: (row: Row) => WireObject): Generator<WireObject> {
  for (const row of rows) yield write(row);
}
