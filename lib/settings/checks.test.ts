import { describe, expect, it } from 'vitest';
import { aBoolean, oneOf, wholeBetween } from './checks';

const accepts = (check: { safeParse(value: unknown): { success: boolean } }, values: readonly unknown[]) =>
  values.map((value) => check.safeParse(value).success);

describe('a value of a section', () => {
  it('is true or false and nothing that passes for it', () => {
    expect(accepts(aBoolean, [true, false])).toEqual([true, true]);
    expect(accepts(aBoolean, ['true', 1, 0, null, undefined, {}])).not.toContain(true);
  });

  it('is one of those named', () => {
    const theme = oneOf(['light', 'dark']);
    expect(theme.safeParse('dark')).toEqual({ success: true, data: 'dark' });
    expect(accepts(theme, ['Dark', '', 'toString', 0, null, ['dark']])).not.toContain(true);
  });

  it('is a whole number between two others, both included', () => {
    const minutes = wholeBetween(1, 1_440);
    expect(accepts(minutes, [1, 30, 1_440])).toEqual([true, true, true]);
    expect(accepts(minutes, [0, 1_441, 1.5, '30', Number.NaN, Number.POSITIVE_INFINITY, null])).not.toContain(
      true,
    );
  });
});
