import { expect, it } from 'vitest';
import { toProgramId } from '@/lib/domain/id';
import { currencyOptions, programOptions } from './filter-options';

const program = (id: string, name: string) => ({ id: toProgramId(id), name });

it('programs of one name are told apart by their ids, one without a name has its id', () => {
  expect(programOptions([program('1', 'Acme'), program('2', 'Acme'), program('3', '')], [])).toEqual([
    { value: '1', name: 'Acme', note: '1' },
    { value: '2', name: 'Acme', note: '2' },
    { value: '3', name: '3' },
  ]);
});

it('a chosen program that is joined no more can be taken away again', () => {
  const gone = [toProgramId('8'), toProgramId('9')];
  expect(programOptions([program('1', 'Acme')], gone)).toEqual([
    { value: '1', name: 'Acme' },
    { value: '8', name: '8' },
    { value: '9', name: '9' },
  ]);
});

it('a chosen currency is offered, seen or not, and once', () => {
  expect(currencyOptions(['EUR', 'USD'], ['USD', 'JPY']).map(({ value }) => value)).toEqual([
    'EUR',
    'USD',
    'JPY',
  ]);
});
