import { useEffect } from 'preact/hooks';

/** A control that says in `aria-keyshortcuts` which key it answers to, and what it is called. */
export interface PageKey {
  key: string;
  name: string;
}

/**
 * Lets every control on the page be used by the key it names itself, so that no list of keys can be wrong.
 * Keys with Ctrl, Alt or Meta stay the browser's, and a field keeps what is typed into it.
 */
export function usePageKeys(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

/** The keys there are at this moment, in the page's order. */
export function listPageKeys(): PageKey[] {
  return findControls().map((control) => ({ key: keyOf(control), name: nameOf(control) }));
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  const key = event.key.toUpperCase();
  const control = findControls().find((one) => keyOf(one) === key);
  if (!control) return;
  event.preventDefault();
  control.focus();
  // A list is opened by its user; everything else does what it does.
  if (!(control instanceof HTMLSelectElement)) control.click();
}

/** What is under an open dialog rests. */
function findControls(): HTMLElement[] {
  const dialog = document.querySelector('dialog[open]');
  return [...(dialog ?? document).querySelectorAll<HTMLElement>('[aria-keyshortcuts]')];
}

function keyOf(control: HTMLElement): string {
  return control.getAttribute('aria-keyshortcuts')?.toUpperCase() ?? '';
}

function nameOf(control: HTMLElement): string {
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  const text = labels.map((label) => label.textContent).join(' ') || control.textContent;
  return (control.getAttribute('aria-label') ?? text ?? '').trim();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
