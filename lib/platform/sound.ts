import { logBug } from './log';
import { askOffscreen, needsOffscreen } from './offscreen';
import { playTone } from './tone';

/** Plays the sound of news at a volume of 1 to 100. Answers whether it was heard; never throws. */
export async function playSound(volume: number): Promise<boolean> {
  try {
    if (needsOffscreen()) return await askOffscreen({ kind: 'play', volume: volume / 100 });
    await playTone(volume / 100);
    return true;
  } catch (error) {
    logBug('sound', error);
    return false;
  }
}
