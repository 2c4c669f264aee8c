import { line } from 'd3-shape';
import './charts.css';

const WIDTH = 84;
const HEIGHT = 22;

/** A line as small as a word: how an amount went. The figures beside it say the rest. */
export function Spark({ values, label }: { values: readonly number[]; label: string }) {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const span = most - least || 1;
  const x = (index: number) => 2 + (index * (WIDTH - 4)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - 3 - ((value - least) / span) * (HEIGHT - 6);
  const draw = line<number>()
    .x((_, index) => x(index))
    .y(y);
  const last = values.at(-1);
  return (
    <svg
      class="spark"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path class="spark-line" d={draw([...values]) ?? ''} />
      {last !== undefined && <circle class="spark-dot" cx={x(values.length - 1)} cy={y(last)} r="1.8" />}
    </svg>
  );
}
