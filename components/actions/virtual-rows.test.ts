import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followScroll,
  type ListSize,
  MOST_PIXELS,
  revealRow,
  rowsInView,
  rowTop,
  scrollHeight,
  settle,
  TOP,
} from './virtual-rows';

const short: ListSize = { count: 1_000, rowHeight: 34, viewport: 500 };
const long: ListSize = { count: 1_000_000, rowHeight: 34, viewport: 500 };

const size = fc.record({
  count: fc.integer({ min: 0, max: 3_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 60 }),
  viewport: fc.integer({ min: 100, max: 2_000 }),
});

describe('a list', () => {
  it('that fits a browser is as high as its rows, and scrolls as far as the page does', () => {
    expect(scrollHeight(short)).toBe(34_000);
    expect(followScroll(TOP, 20_000, short).offset).toBeCloseTo(20_000, 6);
  });

  it('of a million rows is no higher than browsers draw', () => {
    expect(scrollHeight(long)).toBe(MOST_PIXELS);
  });

  it('moves its rows exactly as far as a short step moves the page', () => {
    const before = settle({ top: 0, offset: 12_345_678 }, long);
    const after = followScroll(before, before.top + 120, long);
    expect(after.offset - before.offset).toBe(120);
    expect(rowTop(after, 363_108, long)).toBe(rowTop(before, 363_108, long));
  });

  it('reaches its last row where the page ends, and its first where it begins', () => {
    fc.assert(
      fc.property(size, fc.array(fc.integer({ min: -3_000, max: 20_000_000 })), (one, tops) => {
        const most = Math.max(0, scrollHeight(one) - one.viewport);
        const moved = tops.reduce(
          (scroll, top) => followScroll(scroll, Math.min(Math.max(top, 0), most), one),
          TOP,
        );
        const shown = rowsInView(followScroll(moved, most, one), one, 0);
        expect(most === 0 ? one.count : shown.to).toBe(one.count);
        expect(rowsInView(followScroll(moved, 0, one), one, 0).from).toBe(0);
      }),
    );
  });

  it('brings any row into view, also after it has become shorter', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), (one, place, far) => {
        fc.pre(one.count > 0);
        const index = place % one.count;
        const shown = rowsInView(revealRow(settle({ top: 0, offset: far }, one), index, one), one, 0);
        expect(index >= shown.from && index < shown.to).toBe(true);
      }),
    );
  });

  it('draws what is in view, and some more on both sides', () => {
    expect(rowsInView({ top: 340, offset: 340 }, short, 3)).toEqual({ from: 7, to: 28 });
    expect(rowsInView(TOP, { ...short, count: 5 }, 3)).toEqual({ from: 0, to: 5 });
    expect(rowsInView(TOP, { ...short, count: 0 }, 3)).toEqual({ from: 0, to: 0 });
  });
});
