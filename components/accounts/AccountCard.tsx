import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { ConnectionReport } from '@/lib/domain/connection';
import { isolate } from '../format/locale';
import { formatDate, formatZone } from '../format/moments';
import { ConnectionReportView } from './ConnectionReport';
import { RenameForm } from './RenameForm';
import './account-card.css';

interface AccountCardProps {
  account: Account;
  erasing: boolean;
  checking: boolean;
  /** What the last check of the token found. */
  report: ConnectionReport | undefined;
  /** Why the last thing that was asked for did not succeed. */
  problem: string | undefined;
  onRename: (label: string) => void;
  onCheck: () => void;
  onErase: (withLinks: boolean) => void;
}

type Doing = 'nothing' | 'renaming' | 'asking';

/** A connected account with what is known of it, and what can be done with it. Erasing is asked twice. */
export function AccountCard({ account, problem, report, ...acts }: AccountCardProps) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const stop = () => setDoing('nothing');
  return (
    <li class="account-card" data-testid="account-card">
      <h3>
        <bdi>{account.label}</bdi>
      </h3>
      <AccountFacts account={account} />
      {doing === 'nothing' && <Acts checking={acts.checking} onCheck={acts.onCheck} onDo={setDoing} />}
      {doing === 'renaming' && (
        <RenameForm
          label={account.label}
          onCancel={stop}
          onRename={(label) => {
            stop();
            acts.onRename(label);
          }}
        />
      )}
      {doing === 'asking' && (
        <ConfirmErase label={account.label} erasing={acts.erasing} onConfirm={acts.onErase} onCancel={stop} />
      )}
      {report && <ConnectionReportView report={report} />}
      {problem !== undefined && (
        <p class="account-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

interface ActsProps {
  checking: boolean;
  onCheck: () => void;
  onDo: (doing: Doing) => void;
}

function Acts({ checking, onCheck, onDo }: ActsProps) {
  return (
    <div class="account-acts">
      <button type="button" class="button" onClick={() => onDo('renaming')}>
        {i18n.t('accounts.rename')}
      </button>
      <button type="button" class="button" aria-disabled={checking} onClick={() => !checking && onCheck()}>
        {checking ? i18n.t('accounts.checking') : i18n.t('accounts.check')}
      </button>
      <button type="button" class="button" onClick={() => onDo('asking')}>
        {i18n.t('options.disconnect')}
      </button>
    </div>
  );
}

function AccountFacts({ account }: { account: Account }) {
  const facts = [
    [i18n.t('options.company'), account.companyName],
    [i18n.t('options.currency'), account.currency],
    [i18n.t('options.zone'), formatZone(account.timeZone)],
    [i18n.t('options.connectedOn'), formatDate(account.connectedAt)],
  ] as const;
  return (
    <dl class="account-facts">
      {facts.map(([name, value]) => (
        <Fact key={name} name={name}>
          <bdi>{value}</bdi>
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ConfirmEraseProps {
  label: string;
  erasing: boolean;
  onConfirm: (withLinks: boolean) => void;
  onCancel: () => void;
}

function ConfirmErase({ label, erasing, onConfirm, onCancel }: ConfirmEraseProps) {
  const [withLinks, setWithLinks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class="confirm" aria-label={i18n.t('options.confirmTitle', [isolate(label)])}>
      <p>
        <strong>{i18n.t('options.confirmTitle', [isolate(label)])}</strong> {i18n.t('options.confirmText')}
      </p>
      <label class="confirm-links">
        <input
          type="checkbox"
          checked={withLinks}
          onChange={(event) => setWithLinks(event.currentTarget.checked)}
        />
        {i18n.t('accounts.withLinks')}
      </label>
      <div class="confirm-buttons">
        <button ref={keep} type="button" class="button" onClick={onCancel}>
          {i18n.t('options.cancel')}
        </button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled={erasing}
          onClick={() => !erasing && onConfirm(withLinks)}
        >
          {erasing ? i18n.t('options.erasing') : i18n.t('options.confirm')}
        </button>
      </div>
    </fieldset>
  );
}
