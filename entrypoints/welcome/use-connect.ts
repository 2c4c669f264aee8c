import { useState } from 'preact/hooks';
import {
  type ConnectDraft,
  type DraftErrors,
  EMPTY_DRAFT,
  findCredentialErrors,
  findDraftErrors,
  toCredentials,
} from '@/components/accounts/connect-draft';
import type { ConnectionReport } from '@/lib/domain/connection';
import { type SendCommand, useCommand } from '@/lib/ui/use-command';

interface Outcome {
  report?: ConnectionReport;
  /** *Connect* was asked for and impact.com did not allow enough. */
  refused?: true;
  connectedAs?: string;
}

/** The welcome form at work: its draft, its two commands, and what came of them. */
export function useConnect(send: SendCommand, sandbox: boolean) {
  const [draft, setDraft] = useState<ConnectDraft>(EMPTY_DRAFT);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [outcome, setOutcome] = useState<Outcome>({});
  const [asked, setAsked] = useState<'check' | 'connect'>();
  const checking = useCommand(send, 'checkConnection');
  const connecting = useCommand(send, 'connectAccount');

  function ready(what: 'check' | 'connect', found: DraftErrors): boolean {
    setErrors(found);
    setOutcome({});
    setAsked(what);
    return Object.keys(found).length === 0;
  }

  async function check(): Promise<void> {
    if (!ready('check', findCredentialErrors(draft, sandbox))) return;
    const report = await checking.run(toCredentials(draft, sandbox));
    if (report) setOutcome({ report });
  }

  async function connect(): Promise<void> {
    if (!ready('connect', findDraftErrors(draft, sandbox))) return;
    const label = draft.label.trim();
    const answer = await connecting.run({ label, ...toCredentials(draft, sandbox) });
    if (answer?.status === 'not-connected') setOutcome({ report: answer.report, refused: true });
    if (answer?.status !== 'connected') return;
    setDraft(EMPTY_DRAFT); // the token leaves the page with it
    setOutcome({ connectedAs: label });
  }

  return {
    draft,
    setDraft: (next: ConnectDraft) => {
      setDraft(next);
      setErrors({});
    },
    errors,
    ...outcome,
    busy: checking.running ? ('checking' as const) : connecting.running ? ('connecting' as const) : undefined,
    failure: asked === 'check' ? checking.failure : connecting.failure,
    check,
    connect,
    startAgain: () => setOutcome({}),
  };
}
