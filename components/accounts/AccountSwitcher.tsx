import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { AccountId } from '@/lib/domain/id';
import './accounts.css';

interface AccountSwitcherProps {
  accounts: readonly Account[];
  chosen: Account;
  onChoose: (accountId: AccountId) => void;
  /** The popup's title is the account; a full page has a title of its own. */
  as?: 'h1' | 'p';
}

/** The account's name; a choice when there are several. */
export function AccountSwitcher({ accounts, chosen, onChoose, as: Name = 'h1' }: AccountSwitcherProps) {
  if (accounts.length < 2) {
    return (
      <Name class="account-name" dir="auto" title={chosen.label}>
        {chosen.label}
      </Name>
    );
  }
  return (
    <Name class="account-switcher">
      <select
        class="account-name"
        aria-label={i18n.t('popup.account')}
        aria-keyshortcuts="A"
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
    </Name>
  );
}
