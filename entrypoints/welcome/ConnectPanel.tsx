import { i18n } from '#i18n';
import { Connected } from '@/components/accounts/Connected';
import { ConnectForm } from '@/components/accounts/ConnectForm';
import { ConnectionReportView } from '@/components/accounts/ConnectionReport';
import { failureCopy } from '@/components/failure-copy';
import type { WelcomeProps } from './App';
import { useConnect } from './use-connect';

/** The form, what came of it, and the success panel that takes its place. */
export function ConnectPanel({ send, openOptions, sandbox }: WelcomeProps) {
  const connect = useConnect(send, sandbox);
  if (connect.connectedAs !== undefined) {
    return (
      <div class="panel">
        <Connected label={connect.connectedAs} onAnother={connect.startAgain} onAccounts={openOptions} />
      </div>
    );
  }
  return (
    <div class="panel">
      <h2>{i18n.t('connect.title')}</h2>
      <ConnectForm
        draft={connect.draft}
        errors={connect.errors}
        sandbox={sandbox}
        busy={connect.busy}
        onDraft={connect.setDraft}
        onCheck={() => void connect.check()}
        onConnect={() => void connect.connect()}
      />
      <Outcome {...connect} />
    </div>
  );
}

type OutcomeProps = Pick<ReturnType<typeof useConnect>, 'failure' | 'report' | 'refused'>;

/** Said aloud when it changes, so it is on the page before there is anything in it. */
function Outcome({ failure, report, refused }: OutcomeProps) {
  const words = failure && failureCopy(failure);
  return (
    <div role="status">
      {refused && <p class="outcome">{i18n.t('connect.notConnected')}</p>}
      {words && (
        <p class="outcome" data-testid="connect-failure">
          <strong>{words.title}</strong> {words.text}
        </p>
      )}
      {report && <ConnectionReportView report={report} />}
    </div>
  );
}
