import type { LinkView } from '@/components/links/link-view';
import { PageCard } from '@/components/links/PageCard';
import { NO_CHOICES } from '@/lib/ui/use-link-maker';
import { CARD_STATES } from './page-card-states';

/** The popup's card of a page, in every state. */
export function PageCards() {
  return (
    <div class="gallery-cards">
      {CARD_STATES.map(({ name, view }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <PageCard view={{ ...NOTHING_YET, ...view }} remedies={NO_REMEDIES} onQr={nothing} />
        </section>
      ))}
    </div>
  );
}

const nothing = () => undefined;

const NO_REMEDIES = {
  connect: nothing,
  'use-home': nothing,
  'use-inside': nothing,
  'choose-program': nothing,
};

const NOTHING_YET: LinkView = {
  plan: undefined,
  choices: NO_CHOICES,
  choose: nothing,
  make: nothing,
  making: false,
  outcome: undefined,
  copied: undefined,
  copyAgain: nothing,
  failure: undefined,
  kind: 'plain',
  chooseKind: nothing,
  presets: [],
  dismiss: nothing,
};
