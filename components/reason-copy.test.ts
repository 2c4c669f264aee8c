import { expect, it } from 'vitest';
import { ADJUSTMENT_REASONS } from '@/sandbox/world/reasons';
import { reasonText } from './reason-copy';

it('every code impact.com documents has words of its own', () => {
  const texts = ADJUSTMENT_REASONS.map(reasonText);
  expect(new Set(texts).size).toBe(25);
  expect(texts.filter((text) => text.includes('impact.com'))).toEqual([]);
});

it('a code nobody knows is shown as it is', () =>
  expect(reasonText('NEW_REASON')).toBe('impact.com names it “\u2068NEW_REASON\u2069”'));
