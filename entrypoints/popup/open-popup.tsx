import { render } from 'preact';
import { applyAppearance, showThemeOfLastTime } from '@/lib/ui/apply-appearance';
import { App } from './App';
import { createServices } from './create-services';
import { awaitOpening } from './opening';

/** Draws the popup into a page's root, at first with its numbers. `openBeside` where it is not there already. */
export async function openPopup(openBeside?: () => void): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  showThemeOfLastTime();
  const services = createServices();
  const opening = await awaitOpening(services.queries);
  render(<App services={{ ...services, opening, openBeside }} />, root);
  applyAppearance();
}
