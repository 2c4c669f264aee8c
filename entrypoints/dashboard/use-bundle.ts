import { useState } from 'preact/hooks';
import type { SelfCheckReport } from '@/lib/domain/self-check';
import type { DashboardServices } from './services';

export interface BundleState {
  /** The file, while it is shown. */
  text: string | undefined;
  onShow: () => void;
  onHide: () => void;
  onSave: () => void;
}

/** Writes the file to send from all accounts as they are when it is asked for. */
export function useBundle(services: DashboardServices, selfCheck: SelfCheckReport | undefined): BundleState {
  const [text, setText] = useState<string>();
  const write = () => services.queries.bundle(selfCheck ?? null);
  return {
    text,
    onShow: () => void write().then(setText),
    onHide: () => setText(undefined),
    onSave: () => void write().then((file) => services.saveFile(nameOf(services.now()), file)),
  };
}

function nameOf(nowMs: number): string {
  return `partner-pulse-diagnostics-${new Date(nowMs).toISOString().slice(0, 10)}.json`;
}
