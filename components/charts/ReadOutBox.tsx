import type { ReadOut } from './chart-model';
import { Swatch } from './Swatch';

interface ReadOutBoxProps {
  readOut: ReadOut;
  /** The middle of the step in the chart. */
  x: number;
  width: number;
  id: string;
}

/** What a step holds, beside it; the slider says the same to those who hear it. */
export function ReadOutBox({ readOut: { title, rows }, x, width, id }: ReadOutBoxProps) {
  const place = x > width / 2 ? { right: `${width - x + 14}px` } : { left: `${x + 14}px` };
  return (
    <div class="read-out" style={place} aria-hidden="true" data-testid="read-out">
      <p class="read-out-title">{title}</p>
      {rows.map(({ name, value, paint }) => (
        <p key={name} class="read-out-row">
          {paint && <Swatch paint={paint} id={`${id}-${paint}`} />}
          <span class="read-out-name">{name}</span>
          <span class="read-out-value">{value}</span>
        </p>
      ))}
    </div>
  );
}
