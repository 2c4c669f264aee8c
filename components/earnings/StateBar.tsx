import type { CurrencyFigures } from '@/lib/domain/overview';
import type { MoneyState } from '../icons/StateIcon';

const ORDER: readonly MoneyState[] = ['approved', 'pending', 'reversed'];

/** The three states of one currency's money, side by side. The words below it say the same. */
export function StateBar({ figures }: { figures: CurrencyFigures }) {
  const parts = ORDER.map((state) => ({ state, share: toShare(figures.byState[state].payout) }));
  return (
    <div class="state-bar" aria-hidden="true">
      {parts
        .filter(({ share }) => share > 0)
        .map(({ state, share }) => (
          <span key={state} class={`state-bar-part fill-${state}`} style={{ flexGrow: share }} />
        ))}
    </div>
  );
}

/** A length to draw, where a float is exact enough. */
function toShare(payout: string): number {
  return Math.max(0, Number(payout));
}
