import type { InstantText } from './day';
import type { AccountId } from './id';

/** One connected impact.com partner account. Its credentials live elsewhere (`lib/settings/credentials`). */
export interface Account {
  id: AccountId;
  /** The name its user gave it. */
  label: string;
  companyName: string;
  /** ISO 4217; the account's own currency, shown first. */
  currency: string;
  /** IANA zone or a fixed offset (`-07:00`), read from CompanyInformation. */
  timeZone: string;
  connectedAt: InstantText;
}
