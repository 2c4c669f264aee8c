import { useCallback, useState } from 'preact/hooks';

/**
 * A choice of this device's user, kept under `name`. Read in the first turn, so that the page opens with it;
 * what is kept but no longer accepted gives `initial`.
 */
export function useRemembered<Choice extends string>(
  name: string,
  initial: Choice,
  isChoice: (text: string) => text is Choice,
): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState<Choice>(() => {
    const kept = recall(name);
    return kept !== null && isChoice(kept) ? kept : initial;
  });
  const choose = useCallback(
    (next: Choice) => {
      setChoice(next);
      remember(name, next);
    },
    [name],
  );
  return [choice, choose];
}

/** What is kept under a name; `null` for nothing, and where the user forbids the store: it throws there. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next page. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    return;
  }
}
