import { expect, it } from 'vitest';
import { toPseudo } from './pseudo.ts';

it('is about two fifths longer, with accents, between brackets', () => {
  expect(toPseudo('Dashboard')).toBe('[Dáshböárd ñö é]');
});

it('leaves the places of values and the forms of a plural what they are', () => {
  expect(toPseudo('1 action | $1 actions')).toBe('[1 áçtíöñ ñö é] | [$1 áçtíöñs ñö é]');
  expect(toPseudo('$1')).toBe('[$1]');
  expect(toPseudo('Up $$1 {name}')).toContain('$$1 {name}');
});
