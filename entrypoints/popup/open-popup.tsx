import { render } from 'preact';
import { applyAppearance, showThemeOfLastTime } from '@/lib/ui/apply-appearance';
import { App } from './App';
import { createServices } from './create-services';
import { awaitOpening } from './opening';

/** Draws the popup into a page's root, at first with its numbers. `openBeside` where it is not there already. */
export async function openPopup(openBeside?: () => void): Promise<void> {
  showThemeOfLastTime();
  const services = createServices();
  const [opening] = await Promise.all([awaitOpening(services.queries), untilParsed()]);
  const root = document.getElementById('root');
  if (!root) return;
  render(<App services={{ ...services, opening, openBeside }} />, root);
  applyAppearance();
}

/** The script is `async`: it reads while the styles are still on their way, and may run before the page is there. */
async function untilParsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
