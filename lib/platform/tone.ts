/** Two notes, a fifth apart: the second one begins while the first one fades. */
const NOTES = [
  { hertz: 659.25, startS: 0, endS: 0.22 },
  { hertz: 987.77, startS: 0.11, endS: 0.5 },
] as const;

/** The loudest it gets; full scale would startle. */
const LOUDEST = 0.25;

/** The sound takes half a second. Where there is nothing to hear it with, Firefox waits for ever. */
const PATIENCE_MS = 3_000;

/**
 * Plays a short, soft sound in a document, made on the spot; ends when it has been heard. `volume` from 0 to 1.
 * Throws when it was not.
 */
export async function playTone(volume: number): Promise<void> {
  const context = new AudioContext();
  const tooLong = Promise.withResolvers<never>();
  const timer = setTimeout(() => tooLong.reject(new Error('Nothing was heard')), PATIENCE_MS);
  try {
    await Promise.race([playNotes(context, volume * LOUDEST), tooLong.promise]);
  } finally {
    clearTimeout(timer);
    // One that never began does not always end.
    void context.close().catch(() => undefined);
  }
}

async function playNotes(context: AudioContext, loudness: number): Promise<void> {
  if (context.state === 'suspended') await context.resume();
  await Promise.all(NOTES.map((note) => playNote(context, note, loudness)));
}

function playNote(context: AudioContext, note: (typeof NOTES)[number], loudness: number): Promise<void> {
  const start = context.currentTime + note.startS;
  const end = context.currentTime + note.endS;
  const fade = new GainNode(context, { gain: 0 });
  fade.gain.setValueAtTime(0, start);
  fade.gain.linearRampToValueAtTime(loudness, start + 0.02);
  fade.gain.exponentialRampToValueAtTime(0.0001, end);
  const tone = new OscillatorNode(context, { type: 'sine', frequency: note.hertz });
  tone.connect(fade).connect(context.destination);
  tone.start(start);
  tone.stop(end);
  return new Promise((resolve) => {
    tone.onended = () => resolve();
  });
}
