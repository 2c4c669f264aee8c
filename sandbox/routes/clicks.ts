import type { JobFile, ResultFormat } from '../jobs/job.ts';
import { parseDay } from '../rules/dates.ts';
import type { Query } from '../rules/query.ts';
import type { Answer } from '../wire/answer.ts';
import { CLICK_COLUMNS, wireClick, wireExportedClick, wireFlatClick } from '../wire/click.ts';
import { invalidField, notFound } from '../wire/errors.ts';
import { wireQueued } from '../wire/job.ts';
import type { ClickRow, Day, World } from '../world/types.ts';
import { type ApiRequest, type Endpoint, PERFORMANCE_DETAIL } from './endpoint.ts';

/** §12: one click by its id, and all clicks of one day as a job. */
export const CLICK_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/Clicks/:id',
    scope: 'Retrieve click',
    group: PERFORMANCE_DETAIL,
    answer: oneClick,
  },
  {
    method: 'GET',
    path: '/ClickExport',
    scope: 'Export clicks',
    group: () => 'click-export',
    repeatable: ['ProgramId', 'AdId', 'SubId'],
    answer: exportClicks,
  },
];

function oneClick({ world, params }: ApiRequest): Answer {
  const click = world.click(params.id ?? '');
  if (!click) throw notFound();
  return { kind: 'object', name: 'Click', value: wireClick(world, click) };
}

function exportClicks({ account, world, query, switches }: ApiRequest): Answer {
  const day = dayOf(query, world);
  const format = resultFormat(query);
  const filter = clickFilter(query);
  const key = JSON.stringify(['ClickExport', day, format, filter]);
  const run = () => clickFile(world, day, filter);
  const job = account.jobs.submit({ type: 'ClickExport', key, format, run });
  return { kind: 'object', name: 'Job', value: wireQueued(world, job, switches) };
}

function dayOf(query: Query, world: World): Day {
  const asked = query.get('Date');
  return asked === undefined ? world.dayOf(world.clock.now()) : parseDay('Date', asked);
}

export function resultFormat(query: Query): ResultFormat {
  const asked = (query.get('ResultFormat') ?? 'CSV').toUpperCase();
  const formats: readonly ResultFormat[] = ['CSV', 'JSON', 'XML'];
  const format = formats.find((known) => known === asked);
  if (!format) throw invalidField('ResultFormat', 'Not a valid format');
  return format;
}

interface ClickFilter {
  programIds: string[];
  adIds: string[];
  subIds: string[];
  uniqueOnly: boolean;
}

function clickFilter(query: Query): ClickFilter {
  return {
    programIds: query.getAll('ProgramId').sort(),
    adIds: query.getAll('AdId').sort(),
    subIds: query.getAll('SubId').sort(),
    uniqueOnly: query.get('UniqueClick')?.toUpperCase() === 'TRUE',
  };
}

function clickFile(world: World, day: Day, filter: ClickFilter): JobFile {
  const rows = [...world.clicks(day)].filter((row) => passes(row, filter));
  return {
    columns: CLICK_COLUMNS,
    flat: rows.map((row) => wireFlatClick(world, row)),
    nested: rows.map((row) => wireExportedClick(world, row)),
    key: 'Clicks',
  };
}

function passes(row: ClickRow, filter: ClickFilter): boolean {
  const among = (asked: string[], ...own: string[]) =>
    asked.length === 0 || own.some((id) => asked.includes(id));
  return (
    among(filter.programIds, row.program.id) &&
    among(filter.adIds, row.program.adId) &&
    among(filter.subIds, row.subId1, row.subId2, row.subId3) &&
    (row.unique || !filter.uniqueOnly)
  );
}
