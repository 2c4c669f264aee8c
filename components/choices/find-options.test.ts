import { expect, it } from 'vitest';
import { chosenFirst, findOptions, toggled } from './find-options';

const options = [
  { value: '1', name: 'Acme Outdoor', note: '#1' },
  { value: '20101', name: 'Nordlys Ski' },
  { value: '3', name: 'Café Zürich' },
];
const values = (some: typeof options) => some.map(({ value }) => value);

it('options are found by words of their name, their note and their value', () => {
  const found = (text: string) => values(findOptions(options, text));
  expect([found('ski nord'), found('zurich'), found('#1'), found('2010'), found('x'), found(' ')]).toEqual([
    ['20101'],
    ['3'],
    ['1'],
    ['20101'],
    [],
    ['1', '20101', '3'],
  ]);
});

it('chosen options come first, in the order they have', () => {
  expect(values(chosenFirst(options, new Set(['3', '20101'])))).toEqual(['20101', '3', '1']);
});

it('one more choice chooses or takes away', () => {
  expect(toggled(['1', '3'], '20101')).toEqual(['1', '3', '20101']);
  expect(toggled(['1', '3'], '1')).toEqual(['3']);
});
