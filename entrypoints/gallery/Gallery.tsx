import { App } from '../popup/App';
import { Components } from './Components';
import { PageCards } from './PageCards';
import { createSampleServices } from './sample-services';
import { type PopupState, STATES } from './states';

/** Every state of the popup, and every component in its own; for eyes and for screenshot tests. */
export function Gallery({ only }: { only: string }) {
  const alone = STATES.find(({ name }) => name === only);
  if (alone) return <Frame state={alone} />;
  if (only === 'components') return <Components />;
  if (only === 'page-cards') return <PageCards />;
  return (
    <main class="gallery">
      {STATES.map((state) => (
        <section key={state.name} aria-label={state.name}>
          <h2>
            <a href={`#${state.name}`} target="_blank" rel="noreferrer">
              {state.name}
            </a>
          </h2>
          <Frame state={state} />
        </section>
      ))}
      <PageCards />
      <Components />
    </main>
  );
}

function Frame({ state }: { state: PopupState }) {
  return (
    <div class="popup" data-testid={`state-${state.name}`}>
      <App services={createSampleServices(state)} />
    </div>
  );
}
