import { describe, expect, it } from 'vitest';
import { parseRoute, patchQuery, toHash } from './route';

describe('an address', () => {
  it('names a page and its choices', () => {
    expect(parseRoute('#/actions?state=approved&q=A%20%26%20B')).toEqual({
      path: 'actions',
      query: { state: 'approved', q: 'A & B' },
    });
  });

  it('is read as far as it can be, whoever typed it', () => {
    expect(parseRoute('')).toEqual({ path: '', query: {} });
    expect(parseRoute('#overview/')).toEqual({ path: 'overview', query: {} });
    expect(parseRoute('#/a?b=c?d&e=&%zz')).toEqual({ path: 'a', query: { b: 'c?d' } });
  });

  it('is written so that it reads the same again', () => {
    const query = { name: '100 % & #1 ? =', empty: '', none: undefined, right: 'متجر' };
    const hash = toHash('programs', query);
    expect(parseRoute(hash)).toEqual({
      path: 'programs',
      query: { name: '100 % & #1 ? =', right: 'متجر' },
    });
    expect(toHash('programs')).toBe('#/programs');
  });

  it('takes new choices without losing the others', () => {
    expect(patchQuery({ a: '1', b: '2' }, { b: '3', c: '4', a: undefined })).toEqual({ b: '3', c: '4' });
  });
});
