import { useId, useMemo, useState } from 'preact/hooks';
import { type Box, layOut, stepAt } from './chart-geometry';
import type { ChartModel, ReadOut } from './chart-model';
import { Plot } from './Plot';
import { ReadOutBox } from './ReadOutBox';
import { useWidth } from './use-width';
import './charts.css';

interface ChartProps {
  /** What the chart is called by those who hear it. */
  label: string;
  model: ChartModel;
  readOut: (step: number) => ReadOut;
  height?: number;
}

const TOP = 10;
const BOTTOM = 24;
const LETTER = 6.4;

/**
 * Columns or a line over time. The pointer or the arrow keys read a step out: the keys through a slider that lies
 * unseen over the chart, so that a screen reader says what is drawn at the step.
 */
export function Chart({ label, model, readOut, height = 250 }: ChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [step, setStep] = useState<number | null>(null);
  const id = useId();
  const count = model.labels.length;
  const { box, geometry } = useMemo(() => measure(model, width, height), [model, width, height]);
  const shown = step === null || step >= count ? null : step;
  const last = count - 1;
  const text = (at: number) => {
    const { title, rows } = readOut(at);
    return [title, ...rows.map(({ name, value }) => `${name} ${value}`)].join(', ');
  };
  return (
    <div class="chart" ref={ref} style={{ height: `${height}px` }} data-testid="chart">
      <Plot model={model} geometry={geometry} box={box} width={width} height={height} step={shown} id={id} />
      {count > 0 && (
        <input
          type="range"
          class="chart-slider"
          min={0}
          max={last}
          step={1}
          value={shown ?? last}
          aria-label={label}
          aria-valuetext={text(shown ?? last)}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && setStep(shown ?? last)}
          onBlur={() => setStep(null)}
          onInput={(event) => setStep(Number(event.currentTarget.value))}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={(event) => setStep(stepAt(event.offsetX, geometry, count))}
          onPointerLeave={() => setStep(null)}
        />
      )}
      {shown !== null && (
        <ReadOutBox readOut={readOut(shown)} x={centreOf(shown, geometry)} width={width} id={id} />
      )}
    </div>
  );
}

function measure(model: ChartModel, width: number, height: number) {
  const room: Box = { left: 0, top: TOP, width, height: height - TOP - BOTTOM };
  const { ticks, step } = layOut(model, room);
  const longest = Math.max(0, ...ticks.map((tick) => model.formatTick(tick, step).length));
  const left = Math.min(Math.ceil(longest * LETTER) + 10, width / 3);
  const box = { ...room, left, width: Math.max(10, width - left) };
  return { box, geometry: layOut(model, box) };
}

function centreOf(step: number, { band }: ReturnType<typeof layOut>): number {
  return (band(step) ?? 0) + band.bandwidth() / 2;
}
