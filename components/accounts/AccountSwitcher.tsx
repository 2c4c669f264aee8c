import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { AccountId } from '@/lib/domain/id';
import './accounts.css';

interface AccountSwitcherProps {
  accounts: readonly Account[];
  chosen: Account;
  onChoose: (accountId: AccountId) => void;
}

/** The account's name; a choice when there are several. */
export function AccountSwitcher({ accounts, chosen, onChoose }: AccountSwitcherProps) {
  if (accounts.length < 2) {
    return (
      <h1 class="account-name" title={chosen.label}>
        <bdi>{chosen.label}</bdi>
      </h1>
    );
  }
  return (
    <h1 class="account-switcher">
      <select
        class="account-name"
        aria-label={i18n.t('popup.account')}
        value={chosen.id}
        onChange={(event) => {
          const account = accounts.find(({ id }) => id === event.currentTarget.value);
          if (account) onChoose(account.id);
        }}
      >
        {accounts.map(({ id, label }) => (
          <option key={id} value={id} dir="auto">
            {label}
          </option>
        ))}
      </select>
    </h1>
  );
}
