import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePanel } from './place-panel';

const WINDOW = { width: 700, height: 600 };

describe('a panel', () => {
  it('stays where it opened when it is seen whole there', () => {
    expect(placePanel({ left: 100, right: 400, top: 90 }, WINDOW)).toEqual({ shift: 0, maxHeight: 502 });
  });

  it('moves in from either edge of the window', () => {
    expect(placePanel({ left: -40, right: 260, top: 0 }, WINDOW).shift).toBe(48);
    expect(placePanel({ left: 500, right: 800, top: 0 }, WINDOW).shift).toBe(-108);
  });

  it('that is wider than the window begins at its start', () => {
    expect(placePanel({ left: -100, right: 900, top: 0 }, WINDOW).shift).toBe(108);
  });

  it('is never made so low that nothing can be seen in it', () => {
    expect(placePanel({ left: 100, right: 400, top: 590 }, WINDOW).maxHeight).toBe(160);
  });

  it('is inside of any window that is wide enough, and moves no further than it must', () => {
    const place = fc.integer({ min: -2_000, max: 2_000 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 684 }), (left, size) => {
        const { shift } = placePanel({ left, right: left + size, top: 0 }, WINDOW);
        expect(left + shift).toBeGreaterThanOrEqual(8);
        expect(left + size + shift).toBeLessThanOrEqual(692);
        expect(shift === 0 || left + shift === 8 || left + size + shift === 692).toBe(true);
      }),
    );
  });
});
