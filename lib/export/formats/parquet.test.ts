import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import type { Cell, ColumnHead } from '../table';
import { createTestSink, inBatches } from '../test-sink';
import { writeParquet } from './parquet';
import { TooPreciseError, toUnscaled } from './parquet-decimal';

const COLUMNS: ColumnHead[] = [
  { name: 'program', kind: 'text' },
  { name: 'payout', kind: 'decimal' },
  { name: 'actions', kind: 'count' },
  { name: 'day', kind: 'day' },
  { name: 'event_at', kind: 'instant' },
  { name: 'complete', kind: 'flag' },
  { name: 'history', kind: 'json' },
];

async function write(columns: ColumnHead[], rows: Cell[][]): Promise<ArrayBuffer> {
  const sink = createTestSink();
  await writeParquet(columns, inBatches(rows, 1_000), sink);
  return sink.bytes().buffer;
}

/** Amounts as the exact integers the file holds: the reader itself would make floats of them. */
async function readUnscaled(file: ArrayBuffer, column: string): Promise<bigint[]> {
  const metadata = parquetMetadata(file);
  const schema = metadata.schema.map(({ name, type, repetition_type, num_children }) => ({
    name,
    type,
    repetition_type,
    num_children,
  }));
  const rows = await parquetReadObjects({
    file,
    metadata: { ...metadata, schema } as never,
    columns: [column],
  });
  return rows.map((row) => row[column] as bigint);
}

describe('a Parquet file', () => {
  it('has the types that engines know', async () => {
    const { schema, num_rows } = parquetMetadata(await write(COLUMNS, []));
    expect(num_rows).toBe(0n);
    expect(
      schema.slice(1).map(({ name, type, logical_type, scale }) => [name, type, logical_type?.type, scale]),
    ).toEqual([
      ['program', 'BYTE_ARRAY', 'STRING', undefined],
      ['payout', 'INT64', 'DECIMAL', 6],
      ['actions', 'INT64', undefined, undefined],
      ['day', 'INT32', 'DATE', undefined],
      ['event_at', 'INT64', 'TIMESTAMP', undefined],
      ['complete', 'BOOLEAN', undefined, undefined],
      ['history', 'BYTE_ARRAY', 'STRING', undefined],
    ]);
  });

  it('is read back as it was written, with nulls for what is missing', async () => {
    const rows = [
      ['Ünïcode 😀 ' + '\u202Eabc', '12345678.90', 3, '2026-11-18', '2026-11-18T18:42:38Z', true, [{ a: 1 }]],
      [null, '-0.5', null, null, null, null, null],
      ['', '980', 0, '1969-12-31', '1969-12-31T23:59:59Z', false, []],
    ] as Cell[][];
    const back = await parquetReadObjects({ file: await write(COLUMNS, rows) });
    expect(back).toEqual([
      {
        program: 'Ünïcode 😀 \u202Eabc',
        payout: 12345678.9,
        actions: 3n,
        day: new Date('2026-11-18'),
        event_at: new Date('2026-11-18T18:42:38Z'),
        complete: true,
        history: '[{"a":1}]',
      },
      {
        program: null,
        payout: -0.5,
        actions: null,
        day: null,
        event_at: null,
        complete: null,
        history: null,
      },
      {
        program: '',
        payout: 980,
        actions: 0n,
        day: new Date('1969-12-31'),
        event_at: new Date('1969-12-31T23:59:59Z'),
        complete: false,
        history: '[]',
      },
    ]);
  });

  it('goes over many row groups', async () => {
    const rows = Array.from({ length: 25_000 }, (_, index): Cell[] => [`program ${index}`]);
    const file = await write(COLUMNS.slice(0, 1), rows);
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([
      10_000n,
      10_000n,
      5_000n,
    ]);
    const back = await parquetReadObjects({ file });
    expect(back.map(({ program }) => program)).toEqual(rows.map(([name]) => name));
  });

  it.each([
    ['a ten-thousandth', '0.0001', 100n],
    ['millions', '12345678.90', 12_345_678_900_000n],
    ['yen', '980', 980_000_000n],
    ['Kuwaiti dinars', '-1.234', -1_234_000n],
    ['less than one below zero', '-0.5', -500_000n],
    ['zeros that say nothing', '1.50000000', 1_500_000n],
    ['the largest', '999999999999.999999', 999_999_999_999_999_999n],
  ])('holds %s exactly', async (_, amount, unscaled) => {
    const columns: ColumnHead[] = [{ name: 'payout', kind: 'decimal' }];
    expect(await readUnscaled(await write(columns, [[amount as never]]), 'payout')).toEqual([unscaled]);
  });

  it('holds every amount of six decimals exactly', async () => {
    const columns: ColumnHead[] = [{ name: 'payout', kind: 'decimal' }];
    const units = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });
    await fc.assert(
      fc.asyncProperty(fc.array(units, { minLength: 1, maxLength: 50 }), async (amounts) => {
        const file = await write(
          columns,
          amounts.map((unscaled) => [toText(unscaled) as never]),
        );
        expect(await readUnscaled(file, 'payout')).toEqual(amounts);
      }),
      { numRuns: trials(100, 2_000) },
    );
  });

  it.each(['0.0000001', '1000000000000', '-1000000000000'])(
    'refuses %s, which would have to be changed',
    (amount) => {
      expect(() => toUnscaled(amount)).toThrow(TooPreciseError);
    },
  );
});

function toText(unscaled: bigint): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(7, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
