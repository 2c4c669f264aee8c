import type { Paint } from './chart-model';
import { Patterns, paintOf } from './Patterns';

interface SwatchProps {
  paint: Paint | 'line' | 'before';
  id: string;
}

/** A piece of what the chart draws, for its legend. */
export function Swatch({ paint, id }: SwatchProps) {
  return (
    <svg class="swatch" width="12" height="10" viewBox="0 0 12 10" aria-hidden="true">
      {paint === 'line' || paint === 'before' ? (
        <path class={paint === 'line' ? 'plot-line' : 'plot-before'} d="M0 5h12" />
      ) : (
        <>
          <Patterns id={id} />
          <rect
            class={`column-${paint}`}
            fill={paintOf(paint, id)}
            x="1"
            y="0.5"
            width="9"
            height="9"
            rx="2"
          />
        </>
      )}
    </svg>
  );
}
