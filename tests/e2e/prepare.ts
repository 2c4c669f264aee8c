import { ensureBuilt } from '../../scripts/build-extension.ts';

/** Journeys run the extension as built from the sources of now. */
export default function prepare(): void {
  ensureBuilt('chromium', 'sandbox');
  ensureBuilt('firefox', 'sandbox');
}
