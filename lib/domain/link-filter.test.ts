import { describe, expect, it } from 'vitest';
import { aLink } from '@/tests/support/links';
import { ALL_LINKS, filterLinks, type LinkFilter } from './link-filter';
import { NO_LABELS } from './link-labels';

const links = [
  aLink({ id: '3', programName: 'Kestrel Café', programId: '2', note: 'For the newsletter', starred: true }),
  aLink({
    id: '2',
    target: 'https://shop.test/boots',
    labels: { ...NO_LABELS, subId2: 'spring-sale' },
    by: 'own',
  }),
  aLink({ id: '1', title: 'Ski guide', from: 'bulk' }),
];
const found = (some: Partial<LinkFilter>) =>
  filterLinks(links, { ...ALL_LINKS, ...some }).links.map(({ id }) => id);

describe('the history', () => {
  it.each<[Partial<LinkFilter>, string[]]>([
    [{}, ['3', '2', '1']],
    [{ text: 'cafe' }, ['3']],
    [{ text: 'NEWSLETTER kestrel' }, ['3']],
    [{ text: 'boots' }, ['2']],
    [{ text: 'spring' }, ['2']],
    [{ text: 'guide' }, ['1']],
    [{ text: 'guide boots' }, []],
    [{ text: '(.*' }, []],
    [{ starredOnly: true }, ['3']],
    [{ by: 'own' }, ['2']],
    [{ from: 'bulk' }, ['1']],
    [{ programId: aLink({ programId: '2' }).programId }, ['3']],
    [{ offset: 1, limit: 1 }, ['2']],
  ])('for %j holds %j', (some, ids) => {
    expect(found(some)).toEqual(ids);
  });

  it('tells how many fit in all', () => {
    expect(filterLinks(links, { ...ALL_LINKS, limit: 1 })).toMatchObject({ total: 3 });
  });
});
