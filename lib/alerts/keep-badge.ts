import { onChange } from '@/lib/db/changes';
import type { Clock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { renderBadge } from './render-badge';

/**
 * Draws the badge anew after every write of any context but of links, for as long as the background lives. One
 * drawing at a time: writes that come meanwhile ask for one more, so the last one shows the newest. The answer
 * ends it.
 */
export function keepBadge(clock: Clock): () => void {
  let drawing = false;
  let askedAgain = false;
  const draw = async (): Promise<void> => {
    drawing = true;
    await renderBadge(clock).catch((error: unknown) => logBug('badge', error));
    drawing = false;
    if (askedAgain) {
      askedAgain = false;
      void draw();
    }
  };
  return onChange(({ linksOnly }) => {
    if (linksOnly) return;
    if (drawing) askedAgain = true;
    else void draw();
  });
}
