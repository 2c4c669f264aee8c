import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import { isolate } from '../format/locale';
import { formatDate, formatZone } from '../format/moments';
import './account-card.css';

interface AccountCardProps {
  account: Account;
  erasing: boolean;
  /** Why the last try to erase did not succeed. */
  problem: string | undefined;
  onErase: () => void;
}

/** A connected account with what is known of it, and the way to erase it, asked twice. */
export function AccountCard({ account, erasing, problem, onErase }: AccountCardProps) {
  const [asking, setAsking] = useState(false);
  return (
    <li class="account-card" data-testid="account-card">
      <h3>
        <bdi>{account.label}</bdi>
      </h3>
      <AccountFacts account={account} />
      {asking ? (
        <ConfirmErase
          label={account.label}
          erasing={erasing}
          onConfirm={onErase}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {i18n.t('options.disconnect')}
        </button>
      )}
      {problem !== undefined && (
        <p class="account-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
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
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ConfirmEraseProps {
  label: string;
  erasing: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

function ConfirmErase({ label, erasing, onConfirm, onCancel }: ConfirmEraseProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class="confirm" aria-label={i18n.t('options.confirmTitle', [isolate(label)])}>
      <p>
        <strong>{i18n.t('options.confirmTitle', [isolate(label)])}</strong> {i18n.t('options.confirmText')}
      </p>
      <div class="confirm-buttons">
        <button ref={keep} type="button" class="button" onClick={onCancel}>
          {i18n.t('options.cancel')}
        </button>
        <button
          type="button"
          class="button button-danger"
          aria-disabled={erasing}
          onClick={() => !erasing && onConfirm()}
        >
          {erasing ? i18n.t('options.erasing') : i18n.t('options.confirm')}
        </button>
      </div>
    </fieldset>
  );
}
