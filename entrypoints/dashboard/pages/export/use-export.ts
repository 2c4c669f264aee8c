import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportProgress } from '@/lib/export/run-export';
import { describeFileProblem, type FileProblem } from './file-problem';
import type { ExportOrder, startExport } from './start-export';

export type ExportState =
  | { status: 'idle' }
  | ({ status: 'writing' } & ExportProgress)
  | { status: 'done'; rows: number }
  | { status: 'cancelled' }
  | { status: 'failed'; problem: FileProblem };

export interface ExportControl {
  state: ExportState;
  start: (order: ExportOrder) => void;
  cancel: () => void;
}

/** One export at a time; leaving the page gives it up, and the browser asks before its tab is closed. */
export function useExport(start: typeof startExport): ExportControl {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useWarnBeforeClosing(state.status === 'writing');

  const run = async (order: ExportOrder) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    try {
      const rows = await start(order, {
        signal,
        onBegin: () => setState({ status: 'writing', rows: 0, share: 0 }),
        onProgress: (progress) => setState({ status: 'writing', ...progress }),
      });
      setState(rows === undefined ? { status: 'idle' } : { status: 'done', rows });
    } catch (error) {
      setState(
        signal.aborted ? { status: 'cancelled' } : { status: 'failed', problem: describeFileProblem(error) },
      );
    }
    running.current = undefined;
  };
  return {
    state,
    start: (order) => running.current === undefined && void run(order),
    cancel: () => running.current?.abort(),
  };
}

function useWarnBeforeClosing(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [active]);
}
