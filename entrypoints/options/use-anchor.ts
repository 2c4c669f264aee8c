import { useEffect } from 'preact/hooks';

/**
 * Goes to the section the address names (`options.html#alerts`): sections are drawn after their settings were
 * read, which is too late for the browser's own jump.
 */
export function useAnchor(): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === '' || go(id)) return undefined;
    const observer = new MutationObserver(() => go(id) && observer.disconnect());
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
}

function go(id: string): boolean {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
  return section !== null;
}
