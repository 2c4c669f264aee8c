import type { MoneyState } from '../icons/StateIcon';

/** How a part of a column is drawn; told apart by pattern as well as by colour. */
export type Paint = MoneyState | 'plain';

export interface ChartLayer {
  name: string;
  paint: Paint;
  /** One per step, as lengths to draw; below zero hangs under the axis. */
  values: readonly number[];
}

/** What a chart draws: either columns of layers, or a line with gaps where there is no value. */
export interface ChartModel {
  /** What the steps are called under the axis, shortest form. */
  labels: readonly string[];
  layers: readonly ChartLayer[];
  line: readonly (number | null)[] | null;
  /** The compared period, step by step; may be shorter or longer than `labels`. */
  before: readonly (number | null)[] | null;
  /** An amount on the axis, whose ticks stand `step` apart. */
  formatTick: (value: number, step: number) => string;
}

/** The read-out of one step. */
export interface ReadOut {
  title: string;
  rows: readonly { name: string; value: string; paint?: Paint | 'line' | 'before' }[];
}
