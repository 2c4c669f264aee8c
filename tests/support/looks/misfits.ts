import type { ExtensionPage } from '../browsers/types.ts';
import { MISFITS } from './misfits-in-page.ts';

/** A line for each place where a page scrolls sideways, or where words are cut, run out of their box or over others. */
export function findMisfits(page: ExtensionPage): Promise<string[]> {
  return page.evaluate<string[]>(MISFITS);
}
