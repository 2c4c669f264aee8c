import { useMemo } from 'preact/hooks';
import { type Box, type Geometry, labelledSteps, loneDots, stackColumns, toPath } from './chart-geometry';
import type { ChartModel } from './chart-model';
import { Patterns, paintOf } from './Patterns';

interface PlotProps {
  model: ChartModel;
  geometry: Geometry;
  box: Box;
  width: number;
  height: number;
  /** The step that is read out. */
  step: number | null;
  /** Makes the names of its patterns its own. */
  id: string;
}

const LETTER = 6.2;
/** Half the length of a dash that stands alone. */
const LONE = 30;

/** The drawing alone: hidden from screen readers, who have the slider and the table. */
export function Plot({ step, model, geometry, box, width, height, id }: PlotProps) {
  // The same while the pointer moves, so that only the cursor is drawn again.
  const drawing = useMemo(
    () => <Drawing model={model} geometry={geometry} box={box} id={id} />,
    [model, geometry, box, id],
  );
  return (
    <svg class="plot" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {step !== null && (
        <rect
          class="plot-cursor"
          x={(geometry.band(step) ?? 0) - (geometry.band.step() - geometry.band.bandwidth()) / 2}
          y={box.top}
          width={geometry.band.step()}
          height={box.height}
        />
      )}
      {drawing}
    </svg>
  );
}

function Drawing({ model, geometry, box, id }: Pick<PlotProps, 'model' | 'geometry' | 'box' | 'id'>) {
  const columns = stackColumns(model, geometry);
  return (
    <>
      <Patterns id={id} />
      <Grid model={model} geometry={geometry} box={box} />
      {columns.map(({ paint, x, y, width, height }) => (
        <rect
          key={`${paint}${x}`}
          class={`column-${paint}`}
          fill={paintOf(paint, id)}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={Math.min(2, width / 4, height / 2)}
        />
      ))}
      {model.line && <path class="plot-line" d={toPath(model.line, geometry)} />}
      {model.line &&
        loneDots(model.line, geometry).map(({ x, y }) => (
          <circle key={x} class="plot-dot" cx={x} cy={y} r={3} />
        ))}
      {model.before && <path class="plot-halo" d={toPath(model.before, geometry)} />}
      {model.before && <path class="plot-before" d={toPath(model.before, geometry)} />}
      {model.before &&
        loneDots(model.before, geometry).map(({ x, y }) => (
          <path key={x} class="plot-before" d={`M${x - LONE} ${y}h${LONE * 2}`} />
        ))}
      <Steps model={model} geometry={geometry} box={box} />
    </>
  );
}

function Grid({
  model,
  geometry: { amount, ticks, step },
  box,
}: Pick<PlotProps, 'model' | 'geometry' | 'box'>) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? 'plot-axis' : 'plot-grid'}
            x1={box.left}
            x2={box.left + box.width}
            y1={amount(tick)}
            y2={amount(tick)}
          />
          <text class="plot-text" x={box.left - 8} y={amount(tick)} dy="0.32em" text-anchor="end">
            {model.formatTick(tick, step)}
          </text>
        </g>
      ))}
    </>
  );
}

function Steps({
  model: { labels },
  geometry: { band },
  box,
}: Pick<PlotProps, 'model' | 'geometry' | 'box'>) {
  const longest = Math.max(0, ...labels.map((label) => label.length)) * LETTER;
  return (
    <>
      {labelledSteps(labels.length, box.width, longest).map((index) => {
        const x = (band(index) ?? 0) + band.bandwidth() / 2;
        const room = box.left + box.width - longest / 2;
        return (
          <text
            key={index}
            class="plot-text"
            x={Math.min(Math.max(x, longest / 2), room)}
            y={box.top + box.height + 16}
            text-anchor="middle"
          >
            {labels[index]}
          </text>
        );
      })}
    </>
  );
}
