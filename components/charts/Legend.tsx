import { useId } from 'preact/hooks';
import type { Paint } from './chart-model';
import { Swatch } from './Swatch';
import './charts.css';

interface LegendProps {
  entries: readonly { name: string; paint: Paint | 'line' | 'before' }[];
}

export function Legend({ entries }: LegendProps) {
  const id = useId();
  return (
    <ul class="legend">
      {entries.map(({ name, paint }) => (
        <li key={name}>
          <Swatch paint={paint} id={`${id}-${paint}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
