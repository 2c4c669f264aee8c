/** A page that is shown nowhere has no frames: it does not wait for one for long. */
const PATIENCE_MS = 100;

/** Resolves once what was changed until now has been drawn. */
export function frameDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    // A task that a frame asks for comes after its drawing.
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
