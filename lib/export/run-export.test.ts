import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commitStep } from '@/lib/db/commit/commit-step';
import { openDatabase } from '@/lib/db/open';
import { toInstantText } from '@/lib/domain/day';
import { ALL_DAYS, TABLE_NAMES, type TableName } from '@/lib/domain/export-choice';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { anAction, aProgram, aSettledProgress } from '@/tests/support/actions';
import { anAccount, day, NOW_MS } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { type ExportPlan, exportFileName, runExport } from './run-export';
import type { ExportSource } from './table';
import { EXPORT_TABLES } from './tables/index';
import { createTestSink } from './test-sink';

const ACCOUNT = anAccount();
const OTHER = anAccount({ id: toAccountId('00000000-0000-4000-8000-000000000002'), label: '=Second' });
const CSV = { kind: 'csv', byteOrderMark: false, separator: ',' } as const;

async function put(accountId: typeof ACCOUNT.id, ...actions: ReturnType<typeof anAction>[]): Promise<void> {
  await commitStep({
    accountId,
    epoch: 0,
    seenAt: toInstantText(NOW_MS),
    advance: (progress) => progress,
    actions: { actions, wholeDays: null, setAside: [] },
  });
}

function plan(tables: TableName[], some: Partial<ExportSource> = {}): ExportPlan {
  const source = { account: ACCOUNT, range: ALL_DAYS, currency: null, ...some };
  return { tables: tables.map((name) => EXPORT_TABLES[name]), sources: [source], format: CSV };
}

const quiet = (signal = new AbortController().signal) => ({
  signal,
  onProgress: () => undefined,
  now: new Date(0),
});

async function exported(wanted: ExportPlan): Promise<Record<string, string>[]> {
  const sink = createTestSink();
  await runExport(wanted, sink, quiet());
  return Papa.parse<Record<string, string>>(sink.text(), { header: true, skipEmptyLines: true }).data;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await startWith(aSettledProgress(), aSettledProgress({ accountId: OTHER.id }));
});

describe('an export', () => {
  it('has every action of its days, in their order, and no other', async () => {
    await put(
      ACCOUNT.id,
      ...['2026-11-01', '2026-11-02', '2026-11-03'].map((on, index) =>
        anAction({ id: `1.${index}`, day: on }),
      ),
    );
    const range = { from: day('2026-11-02'), to: day('2026-11-30') };
    expect((await exported(plan(['actions'], { range }))).map((row) => row.action_id)).toEqual([
      '1.1',
      '1.2',
    ]);
    expect(await exported(plan(['actions']))).toHaveLength(3);
  });

  it('goes through many days without leaving one out', async () => {
    const days = Array.from({ length: 200 }, (_, index) =>
      toInstantText(NOW_MS - index * 86_400_000).slice(0, 10),
    );
    await put(ACCOUNT.id, ...days.map((on, index) => anAction({ id: `1.${index}`, day: on })));
    const rows = await exported(plan(['actions']));
    expect(rows.map((row) => row.day)).toEqual(days.toReversed());
  });

  it('never adds or converts currencies, and can be of one alone', async () => {
    await put(
      ACCOUNT.id,
      anAction({ id: '1.1', currency: 'USD', payout: '12345678.90' }),
      anAction({ id: '1.2', currency: 'JPY', payout: '980' }),
      anAction({ id: '1.3', currency: 'KWD', payout: '-1.234' }),
    );
    const all = await exported(plan(['earnings-by-day']));
    expect(all.map(({ currency, payout }) => [currency, payout])).toEqual([
      ['USD', '12345678.90'],
      ['JPY', '980'],
      ['KWD', '-1.234'],
    ]);
    expect((await exported(plan(['actions'], { currency: 'JPY' }))).map((row) => row.payout)).toEqual([
      '980',
    ]);
  });

  it('takes the further choices of a page, such as its filter', async () => {
    await put(ACCOUNT.id, anAction({ id: '1.1', subId1: 'guide' }), anAction({ id: '1.2' }));
    const rows = await exported(
      plan(['actions'], { pick: (actions) => actions.filter(({ subId1 }) => subId1 === 'guide') }),
    );
    expect(rows.map((row) => row.action_id)).toEqual(['1.1']);
  });

  it('tells each change from what to what', async () => {
    await put(ACCOUNT.id, anAction({ id: '1.1', payout: '10.00' }), anAction({ id: '1.2' }));
    await put(ACCOUNT.id, anAction({ id: '1.1', payout: '8.00', state: 'approved' }));
    const [change, ...more] = await exported(plan(['changes']));
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      action_id: '1.1',
      state_before: 'pending',
      state: 'approved',
      payout_before: '10.00',
      payout: '8.00',
    });
  });

  it('has clicks only of days whose programs were all read, with the programs’ names', async () => {
    const database = await openDatabase();
    const clicks = { complete: true, readAt: toInstantText(NOW_MS), accountId: ACCOUNT.id };
    const programs = [{ programId: toProgramId('20101'), clicks: 7 }];
    await database.put('programs', { ...aProgram(), accountId: ACCOUNT.id });
    await database.put('clickDays', { ...clicks, day: day('2026-11-01'), programs, whole: true });
    await database.put('clickDays', { ...clicks, day: day('2026-11-02'), programs, whole: false });
    const rows = await exported(plan(['clicks-by-day']));
    expect(rows.map(({ day: on, program, clicks: count }) => [on, program, count])).toEqual([
      ['2026-11-01', 'Nordlys Ski', '7'],
    ]);
  });

  it('of several accounts says whose each row is, safely', async () => {
    await put(ACCOUNT.id, anAction({ id: '1.1' }));
    await put(OTHER.id, anAction({ id: '2.1' }));
    const both = plan(['actions']);
    const sources = [ACCOUNT, OTHER].map((account) => ({ account, range: ALL_DAYS, currency: null }));
    const rows = await exported({ ...both, sources });
    expect(rows.map(({ account, action_id }) => [account, action_id])).toEqual([
      ['Trailhead Media', '1.1'],
      ["'=Second", '2.1'],
    ]);
  });

  it('of nothing is a table with a head alone, in every table', async () => {
    for (const name of TABLE_NAMES) {
      const sink = createTestSink();
      await runExport(plan([name]), sink, quiet());
      expect([name, sink.text().split('\r\n').length]).toEqual([name, 2]);
    }
  });

  it('never holds a token or an Account SID, in no table and no format', async () => {
    const credentials = { accountSid: 'IRcanary', authToken: 'canary-token' };
    await fakeBrowser.storage.local.set({ [`credentials:${ACCOUNT.id}`]: credentials });
    await put(ACCOUNT.id, anAction());
    for (const format of [CSV, { kind: 'json-lines' }, { kind: 'parquet' }] as const) {
      for (const name of TABLE_NAMES) {
        const sink = createTestSink();
        await runExport({ ...plan([name]), format }, sink, quiet());
        expect(sink.text()).not.toMatch(/canary/i);
      }
    }
  });

  it('says how far it is, up to the end', async () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    await put(ACCOUNT.id, ...days.map((on, index) => anAction({ id: `1.${index}`, day: on })));
    const told: number[] = [];
    const hooks = { ...quiet(), onProgress: ({ share }: { share: number }) => told.push(share) };
    expect(await runExport(plan(['actions', 'changes']), createTestSink(), hooks)).toBe(3);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((left, right) => left - right));
  });

  it('ends at once when it is given up', async () => {
    await put(ACCOUNT.id, anAction());
    const controller = new AbortController();
    controller.abort();
    for (const tables of [['actions'], ['actions', 'programs']] as TableName[][])
      await expect(runExport(plan(tables), createTestSink(), quiet(controller.signal))).rejects.toThrow(
        'abort',
      );
  });
});

it('the file is named after its table or, for several, is an archive', () => {
  expect(exportFileName(plan(['actions']), '2026-11-18')).toBe('partner-pulse-actions-2026-11-18.csv');
  expect(exportFileName(plan(['actions', 'links']), '2026-11-18')).toBe('partner-pulse-2026-11-18.zip');
});
