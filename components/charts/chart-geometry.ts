import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartModel, Paint } from './chart-model';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Column {
  paint: Paint;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Geometry {
  band: ScaleBand<number>;
  amount: ScaleLinear<number, number>;
  /** Amounts with a line across, the largest last. */
  ticks: number[];
  /** How far apart they are. */
  step: number;
}

/** A column that is not nought is seen, however small beside the others. */
const LEAST_HEIGHT = 1;
const GAP_BETWEEN_LAYERS = 1;
const TICKS = 4;
/** Columns are no wider than this, so that one day is no wall. */
const WIDEST = 48;

export function layOut(model: ChartModel, box: Box): Geometry {
  const steps = Math.max(model.labels.length, model.before?.length ?? 0);
  const band = scaleBand<number>()
    .domain(Array.from({ length: steps }, (_, index) => index))
    .range([box.left, box.left + box.width])
    .paddingInner(steps > 90 ? 0.1 : 0.25)
    .paddingOuter(0.15);
  const amount = scaleLinear()
    .domain(extentOf(model))
    .nice(TICKS)
    .range([box.top + box.height, box.top]);
  const ticks = amount.ticks(TICKS);
  const [first = 0, second = 1] = ticks;
  return { band, amount, ticks, step: second - first };
}

/** From nought or below to nought or above; of nothing at all, from 0 to 1. */
function extentOf({ layers, line: values, before }: ChartModel): [number, number] {
  const steps = layers[0]?.values.length ?? 0;
  let [least, most] = [0, 0];
  const see = (value: number | null) => {
    if (value === null || !Number.isFinite(value)) return;
    least = Math.min(least, value);
    most = Math.max(most, value);
  };
  for (let index = 0; index < steps; index += 1) {
    const values = layers.map((layer) => layer.values[index] ?? 0);
    see(values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0));
    see(values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0));
  }
  values?.forEach(see);
  before?.forEach(see);
  return least === 0 && most === 0 ? [0, 1] : [least, most];
}

/** The columns of every layer, each on the one before it; what is below zero hangs from the axis. */
export function stackColumns({ layers }: ChartModel, { band, amount }: Geometry): Column[] {
  const width = Math.min(band.bandwidth(), WIDEST);
  const ups = new Map<number, number>();
  const downs = new Map<number, number>();
  return layers.flatMap(({ paint, values }) =>
    values.flatMap((value, index) => {
      if (value === 0 || !Number.isFinite(value)) return [];
      const sums = value > 0 ? ups : downs;
      const from = sums.get(index) ?? 0;
      sums.set(index, from + value);
      const start = amount(from);
      const end = amount(from + value);
      const x = (band(index) ?? 0) + (band.bandwidth() - width) / 2;
      return [{ paint, x, width, ...between(start, end, from !== 0) }];
    }),
  );
}

function between(start: number, end: number, onAnother: boolean): { y: number; height: number } {
  const gap = onAnother && Math.abs(end - start) > 3 ? GAP_BETWEEN_LAYERS : 0;
  const height = Math.max(LEAST_HEIGHT, Math.abs(end - start) - gap);
  return { y: end <= start ? start - gap - height : start + gap, height };
}

/** A line through the middle of the steps, broken where there is no value. */
export function toPath(values: readonly (number | null)[], { band, amount }: Geometry): string {
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => (band(index) ?? 0) + band.bandwidth() / 2)
    .y((value) => amount(value ?? 0));
  return draw(values) ?? '';
}

/** Values without a neighbour, which a line alone would not show. */
export function loneDots(
  values: readonly (number | null)[],
  { band, amount }: Geometry,
): { x: number; y: number }[] {
  return values.flatMap((value, index) => {
    const alone =
      value !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
    return alone ? [{ x: (band(index) ?? 0) + band.bandwidth() / 2, y: amount(value) }] : [];
  });
}

/** Which labels stand under the axis so that none touches its neighbour. */
export function labelledSteps(count: number, width: number, widestLabel: number): number[] {
  const every = Math.max(1, Math.ceil((count * (widestLabel + 12)) / Math.max(1, width)));
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
}

/** The step under a place of the pointer; `null` outside of all. */
export function stepAt(x: number, { band }: Geometry, count: number): number | null {
  if (count === 0) return null;
  const index = Math.floor((x - (band(0) ?? 0) + (band.step() - band.bandwidth()) / 2) / band.step());
  return index < 0 || index >= count ? null : index;
}
