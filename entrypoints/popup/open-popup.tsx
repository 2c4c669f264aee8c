import '@/components/theme.css';
import './popup.css';
import { render } from 'preact';
import { firstPaint } from '@/lib/platform/first-paint';
import { applyAppearance, showThemeOfLastTime } from '@/lib/ui/apply-appearance';
import { App } from './App';
import { after } from './after';
import { createServices } from './create-services';
import { awaitOpening } from './opening';

/** Draws the popup into a page's root, at first with its numbers. `openBeside` where it is not there already. */
export async function openPopup(openBeside?: () => void): Promise<void> {
  showThemeOfLastTime();
  const services = createServices();
  const [opening] = await Promise.all([awaitOpening(services.queries), untilParsed()]);
  const root = document.getElementById('root');
  if (!root) return;
  // With its numbers drawn, the popup asks nothing more until they can be seen.
  const queries = opening ? after(firstPaint(), services.queries) : services.queries;
  render(<App services={{ ...services, queries, opening, openBeside }} />, root);
  applyAppearance();
}

/** The script is `async`: it reads while the styles are still on their way, and may run before the page is there. */
async function untilParsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
