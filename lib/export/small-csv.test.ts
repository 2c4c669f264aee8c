import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { toSmallCsv } from './small-csv';

it('is read back as it was, its head first', () => {
  const rows = [
    ['a "quoted", text', 'two\nlines'],
    ['', 'ünïcode'],
  ];
  const csv = toSmallCsv(['first', 'second'], rows);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(Papa.parse(csv.slice(1).trimEnd()).data).toEqual([['first', 'second'], ...rows]);
});

it('lets no text run as a formula, and leaves numbers numbers', () => {
  const csv = toSmallCsv(['value'], [['=HYPERLINK("https://evil.test")'], ['@SUM(1)'], ['-12.30']]);
  expect(csv).toContain("'=HYPERLINK");
  expect(csv).toContain("'@SUM");
  expect(csv).toContain('\r\n-12.30\r\n');
});
