import { describe, expect, it } from 'vitest';
import { labelledSteps, layOut, loneDots, stackColumns, stepAt, toPath } from './chart-geometry';
import type { ChartModel } from './chart-model';
import { formatCountTick, formatMoneyTick, formatPercentTick } from './ticks';

const BOX = { left: 40, top: 10, width: 600, height: 200 };

function aModel(some: Partial<ChartModel> & { values?: number[] } = {}): ChartModel {
  const { values = [1, 2, 3], ...rest } = some;
  return {
    labels: values.map(String),
    layers: [{ name: 'Payout', paint: 'approved', values }],
    line: null,
    before: null,
    formatTick: String,
    ...rest,
  };
}

const draw = (model: ChartModel) => stackColumns(model, layOut(model, BOX));
const bottom = BOX.top + BOX.height;

describe('columns', () => {
  it('stand on the axis, and on each other with a gap between', () => {
    const layers = [
      { name: 'Approved', paint: 'approved', values: [50] },
      { name: 'Pending', paint: 'pending', values: [50] },
    ] as const;
    const [firm, soft] = draw(aModel({ values: [100], layers }));
    expect([firm!.y + firm!.height, firm!.height]).toEqual([bottom, 100]);
    expect(soft!.y + soft!.height).toBeLessThan(firm!.y);
    expect(soft!.y).toBeCloseTo(BOX.top);
  });

  it('below zero hang from it', () => {
    const model = aModel({ values: [10, -5] });
    const { amount } = layOut(model, BOX);
    const [up, down] = draw(model);
    expect(up!.y + up!.height).toBeCloseTo(amount(0));
    expect(down!.y).toBeCloseTo(amount(0));
    expect(down!.height).toBeGreaterThan(0);
  });

  it('are seen however small: 0.0001 beside ten thousand, and one action in three years', () => {
    const [tiny] = draw(aModel({ values: [0.0001, 10_000] }));
    expect(tiny?.height).toBe(1);
    const years = Array.from({ length: 1_096 }, (_, n) => (n === 500 ? 1 : 0));
    const columns = draw(aModel({ values: years }));
    expect(columns).toHaveLength(1);
    expect(columns[0]!.width).toBeGreaterThan(0.2);
  });

  it('never leave the chart, whatever they hold', () => {
    for (const values of [[12_345_678.9], [10_000, 0, 1], [-3, -9], [0, 0], [Number.NaN, 5], []]) {
      for (const { y, height, x, width } of draw(aModel({ values }))) {
        expect(y).toBeGreaterThanOrEqual(BOX.top - 1);
        expect(y + height).toBeLessThanOrEqual(bottom + 1);
        expect(x).toBeGreaterThanOrEqual(BOX.left);
        expect(x + width).toBeLessThanOrEqual(BOX.left + BOX.width);
      }
    }
  });

  it('of one day are no wall', () => {
    expect(draw(aModel({ values: [5] }))[0]?.width).toBe(48);
  });
});

describe('a line', () => {
  it('is broken where there is no value, and shows one that stands alone', () => {
    const line = [1, 2, null, 4, null];
    const model = aModel({ values: [0, 0, 0, 0, 0], layers: [], line });
    const geometry = layOut(model, BOX);
    expect(toPath(line, geometry).match(/M/g)).toHaveLength(2);
    expect(loneDots(line, geometry)).toHaveLength(1);
  });

  it('of nothing at all has an axis from nought to one', () => {
    const { ticks } = layOut(aModel({ values: [0] }), BOX);
    expect([ticks[0], ticks.at(-1)]).toEqual([0, 1]);
  });
});

describe('an axis', () => {
  it('writes as many decimals as tell its ticks apart', () => {
    expect(formatMoneyTick('USD', 20, 20, 'en')).toBe('$20');
    expect(formatMoneyTick('USD', 0.00005, 0.00005, 'en')).toBe('$0.00005');
    expect(formatMoneyTick('JPY', 12_345_678, 5_000_000, 'en')).toBe('¥12.3M');
    expect(formatMoneyTick('USD', -40, 20, 'de').replace(/\s/g, ' ')).toBe('-40 $');
    expect(formatMoneyTick('points', 3, 1, 'en')).toBe('3');
    expect(formatPercentTick(0.005, 0.005, 'en')).toBe('0.5%');
    expect(formatPercentTick(0.2, 0.1, 'en')).toBe('20%');
  });

  it('counts whole things', () => {
    expect([formatCountTick(2, 1, 'en'), formatCountTick(0.5, 0.5, 'en')]).toEqual(['2', '']);
  });

  it('names so many steps that no name touches the next', () => {
    expect(labelledSteps(3, 600, 60)).toEqual([0, 1, 2]);
    expect(labelledSteps(1_096, 600, 60).length).toBeLessThanOrEqual(9);
    expect(labelledSteps(0, 600, 60)).toEqual([]);
  });
});

describe('the pointer', () => {
  it('finds the step it is over, also between two columns', () => {
    const model = aModel({ values: Array.from({ length: 10 }, () => 1) });
    const geometry = layOut(model, BOX);
    for (const step of [0, 4, 9]) {
      const middle = (geometry.band(step) ?? 0) + geometry.band.bandwidth() / 2;
      expect(stepAt(middle, geometry, 10)).toBe(step);
      expect(stepAt(middle + geometry.band.step() * 0.49, geometry, 10)).toBe(step);
    }
    expect([stepAt(0, geometry, 10), stepAt(5_000, geometry, 10), stepAt(50, geometry, 0)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
