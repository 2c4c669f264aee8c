import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { wireFlag, wireName, wireText } from './fields';

const row = z.object({ text: wireText, name: wireName, flag: wireFlag });
const read = (value: unknown) => z.parse(row, value);

describe('a field that may be anything', () => {
  it.each<[unknown, string]>([
    ['a', 'a'],
    [' a ', ' a '],
    [5, '5'],
    [0, '0'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    [{ a: 1 }, ''],
    [['a'], ''],
    ['x'.repeat(5000), 'x'.repeat(1000)],
  ])('%j is the text %j', (value, text) => {
    expect(read({ text: value }).text).toBe(text);
  });

  it('is "" or no when it is missing', () => {
    expect(read({ other: 1 })).toEqual({ text: '', name: '', flag: false });
  });

  it('loses the blanks around a name', () => {
    expect(read({ name: ' Northwind \n' }).name).toBe('Northwind');
  });

  it.each<[unknown, boolean]>([
    [true, true],
    ['true', true],
    ['TRUE', true],
    ['false', false],
    [false, false],
    ['', false],
    [1, false],
    [null, false],
  ])('%j is the flag %j', (value, flag) => {
    expect(read({ flag: value }).flag).toBe(flag);
  });
});
