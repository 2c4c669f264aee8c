import { useCallback, useState } from 'preact/hooks';
import type { Remedies } from '@/components/feedback/ProblemLine';
import type { Account } from '@/lib/domain/account';
import type { Diagnostics } from '@/lib/domain/diagnostics';
import type { Failure } from '@/lib/domain/failure';
import type { SelfCheckReport } from '@/lib/domain/self-check';
import { useCommand } from '@/lib/ui/use-command';
import { useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from './services';

export interface DiagnosticsPage {
  /** `undefined` until they are read for the first time. */
  diagnostics: Diagnostics | undefined;
  /** What keeps the page from its figures, else what keeps the account from its sync. */
  failure: Failure | undefined;
  remedies: Remedies;
  selfCheck: {
    report: SelfCheckReport | undefined;
    running: boolean;
    failure: Failure | undefined;
    onCheck: () => void;
  };
}

export function useDiagnostics(services: DashboardServices, account: Account): DiagnosticsPage {
  const read = useCallback(() => services.queries.diagnostics(account), [services, account]);
  const { value: diagnostics, failure, readAgain } = useQuery(read, services.onChange);
  const sync = useCommand(services.send, 'syncNow');
  const refresh = () => void sync.run({ accountId: account.id });
  return {
    diagnostics,
    failure: failure ?? sync.failure ?? diagnostics?.status.failure ?? undefined,
    remedies: {
      retry: failure ? readAgain : refresh,
      reconnect: services.openWelcome,
      'open-options': services.openOptions,
      'allow-host': () => void services.requestHost().then((granted) => granted && refresh()),
    },
    selfCheck: useSelfCheck(services, account),
  };
}

function useSelfCheck({ send }: DashboardServices, { id }: Account): DiagnosticsPage['selfCheck'] {
  const check = useCommand(send, 'runSelfCheck');
  const [report, setReport] = useState<SelfCheckReport>();
  const onCheck = () => void check.run({ accountId: id }).then((found) => found && setReport(found));
  return { report, running: check.running, failure: check.failure, onCheck };
}
