/** How long a page waits that is drawn nowhere, or whose browser does not tell of paints. */
const PATIENCE_MS = 300;

/**
 * Resolves once the page's first content stands on the screen, so that what comes next does not compete with it
 * for the processor; soon in any case.
 */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
