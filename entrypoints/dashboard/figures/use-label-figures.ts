import { useEffect, useMemo } from 'preact/hooks';
import type { Account } from '@/lib/domain/account';
import type { LabelQuestion, LabelTable } from '@/lib/domain/label-figures';
import { type QueryState, useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from '../services';

/**
 * Figures by label: every action of the days is looked at, so a question that nobody waits for any more is given up.
 * `patient` begins once the browser has nothing else to do, so that the rest of the page is painted first.
 */
export function useLabelFigures(
  { queries, onChange }: DashboardServices,
  account: Account,
  question: LabelQuestion,
  patient = false,
): QueryState<LabelTable> {
  // As a text, so that the same question is not asked again for every drawing.
  const asked = JSON.stringify(question);
  const reader = useMemo(() => {
    const controller = new AbortController();
    return {
      stop: () => controller.abort(),
      read: async () => {
        if (patient) await idle();
        return queries.labelFigures(account, JSON.parse(asked), controller.signal);
      },
    };
  }, [queries, account, asked, patient]);
  useEffect(() => reader.stop, [reader]);
  return useQuery(reader.read, onChange);
}

const LONGEST_WAIT_MS = 2_000;

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }));
}
