import { expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import { NO_FILTER } from './action-filter';
import { toProgramId } from './id';
import {
  hasRoom,
  LONGEST_VIEW_QUERY,
  MOST_VIEWS,
  readView,
  toViewQuery,
  withoutView,
  withView,
} from './saved-views';

const filter = { ...NO_FILTER, text: 'NW & Co', states: ['approved' as const], payoutFrom: decimal('10') };
const sort = { by: 'payout', direction: 'up' } as const;

it('a view keeps its filter and its order, but no notification', () => {
  const view = { name: 'Large', query: toViewQuery({ ...filter, alerts: 'approvals:1' }, sort) };
  expect(readView(view)).toEqual({ filter, sort });
});

it('a view of one program is read, and one of a thousand programs is kept whole', () => {
  expect(readView({ name: 'Old', query: 'program=20101&currency=EUR' }).filter).toEqual({
    ...NO_FILTER,
    programIds: ['20101'],
    currencies: ['EUR'],
  });
  const programIds = Array.from({ length: 1_000 }, (_, index) => toProgramId(String(200_000 + index)));
  const query = toViewQuery({ ...NO_FILTER, programIds }, sort);
  expect(query.length).toBeLessThan(LONGEST_VIEW_QUERY);
  expect(readView({ name: 'Many', query }).filter.programIds).toEqual(programIds);
});

it('a view nobody can read is everything, newest first', () => {
  expect(readView({ name: 'x', query: '%%%&state=?' })).toMatchObject({ filter: NO_FILTER });
});

it('views have one name each, in the order of names', () => {
  const views = ['b', 'a', 'b'].reduce<{ name: string; query: string }[]>(
    (all, name, index) => withView(all, { name, query: String(index) }),
    [],
  );
  expect(views).toEqual([
    { name: 'a', query: '1' },
    { name: 'b', query: '2' },
  ]);
  expect(withoutView(views, 'a')).toEqual([{ name: 'b', query: '2' }]);
});

it('there is room for so many, and always for one that is there', () => {
  const full = Array.from({ length: MOST_VIEWS }, (_, index) => ({ name: `view ${index}`, query: '' }));
  expect([hasRoom(full, 'new'), hasRoom(full, 'view 3'), hasRoom([], 'new')]).toEqual([false, true, true]);
});
