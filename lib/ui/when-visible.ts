/** Acts once the page can be seen; at once when it can. The answer takes that back. */
export function whenVisible(act: () => void): () => void {
  if (document.visibilityState === 'visible') {
    act();
    return () => undefined;
  }
  document.addEventListener('visibilitychange', act, { once: true });
  return () => document.removeEventListener('visibilitychange', act);
}
