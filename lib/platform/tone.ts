/** Two notes, a fifth apart: the second one begins while the first one fades. */
const NOTES = [
  { hertz: 659.25, startS: 0, endS: 0.22 },
  { hertz: 987.77, startS: 0.11, endS: 0.5 },
] as const;

/** The loudest it gets; full scale would startle. */
const LOUDEST = 0.25;

/** Plays a short, soft sound in a document, made on the spot; ends when it has been heard. `volume` from 0 to 1. */
export async function playTone(volume: number): Promise<void> {
  const context = new AudioContext();
  try {
    if (context.state === 'suspended') await context.resume();
    await Promise.all(NOTES.map((note) => playNote(context, note, volume * LOUDEST)));
  } finally {
    await context.close();
  }
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
