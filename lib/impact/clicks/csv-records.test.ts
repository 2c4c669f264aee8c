import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { readCsvRecords } from './csv-records';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const recordsOf = (text: string, size = 7) => Array.fromAsync(readCsvRecords(pieces(text, size)));

describe('the records of a CSV file', () => {
  it.each([
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['LF', 'a,b\n1,2\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\r\n1,2'],
    ['blank lines', 'a,b\r\n\r\n1,2\r\n\r\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['quoted fields', '"a","b"\r\n"1","2"\r\n'],
  ])('are the same with %s', async (_, text) => {
    expect(await recordsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keep commas, quotes and line ends inside quotes', async () => {
    expect(await recordsOf('name,n\r\n"Smith, ""Jo""\r\nLtd",1\r\n')).toEqual([
      ['name', 'n'],
      ['Smith, "Jo"\r\nLtd', '1'],
    ]);
  });

  it('survive a lone quotation mark', async () => {
    expect(await recordsOf('name,n\n5" tablet,1\nb,2\nc,3\n')).toEqual([
      ['name', 'n'],
      ['5" tablet', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
  });

  it('are none in an empty file', async () => {
    expect(await recordsOf('')).toEqual([]);
  });

  it('do not depend on how the file arrives', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\r\n', '\n', 'é', '😀') });
    const table = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 });
    const lineEnd = fc.constantFrom('\r\n', '\n');
    await fc.assert(
      fc.asyncProperty(table, lineEnd, fc.integer({ min: 1, max: 60 }), async (rows, newline, size) => {
        const wanted = [['Id', 'EventDate', 'Name'], ...rows];
        const text = Papa.unparse(wanted, { newline, quotes: true });
        expect(await recordsOf(text, size)).toEqual(wanted);
      }),
      { numRuns: trials(500, 10_000) },
    );
  });
});
