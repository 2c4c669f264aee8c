import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@/lib/domain/failure';
import { toFailure } from './to-failure';

/** Calls its listener after every write, here or in the background; answers how to stop. */
export type OnChange = (listener: () => void) => () => void;

export interface QueryState<Value> {
  /** The last answer: it stays while a newer one is read, and when that fails. */
  value: Value | undefined;
  failure: Failure | undefined;
  readAgain: () => void;
}

interface Answer<Value> {
  /** Which question this answers. */
  read: () => Promise<Value>;
  value: Value | undefined;
  failure: Failure | undefined;
}

/**
 * Reads now, when `read` becomes another function (wrap it in `useCallback`), and after every change.
 * The old answer stands until the new one is here, so that no number vanishes.
 */
export function useQuery<Value>(read: () => Promise<Value>, onChange: OnChange): QueryState<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const reader = createReader(read, {
      found: (value) => setAnswer({ read, value, failure: undefined }),
      failed: (failure) =>
        setAnswer((before) => ({ read, value: before?.read === read ? before.value : undefined, failure })),
    });
    reader.read();
    const stopListening = onChange(reader.read);
    return () => {
      stopListening();
      reader.stop();
    };
  }, [read, onChange, attempt]);
  return {
    value: answer?.value,
    failure: answer?.failure,
    readAgain: () => setAttempt((before) => before + 1),
  };
}

interface Listeners<Value> {
  found(value: Value): void;
  failed(failure: Failure): void;
}

/** One read at a time: changes that come meanwhile ask for one more read, so the last answer is the newest. */
function createReader<Value>(read: () => Promise<Value>, listeners: Listeners<Value>) {
  let stopped = false;
  let reading = false;
  let askedAgain = false;

  async function run(): Promise<void> {
    if (reading) {
      askedAgain = true;
      return;
    }
    reading = true;
    const tell = await read().then(
      (value) => () => listeners.found(value),
      (error: unknown) => () => listeners.failed(toFailure(error)),
    );
    reading = false;
    if (stopped) return;
    tell();
    if (askedAgain) {
      askedAgain = false;
      void run();
    }
  }

  return {
    read: () => void run(),
    stop: () => {
      stopped = true;
    },
  };
}
