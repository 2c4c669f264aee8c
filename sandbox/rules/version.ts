import { classicError } from '../wire/errors.ts';
import type { Query } from './query.ts';
import type { Switches } from './switches.ts';

const OLDEST = 11;
const NEWEST = 16;

/** §2: the header pins a version; without it the account's own applies. */
export function versionOf(header: string | undefined, query: Query, switches: Switches): number {
  const asked = header ?? query.get('IR-Version') ?? query.get('IrVersion');
  if (asked === undefined) return switches.accountVersion;
  const version = /^\d+$/.test(asked) ? Number(asked) : Number.NaN;
  if (version >= OLDEST && version <= NEWEST) return version;
  if (switches.unknownVersion === 'account-version') return switches.accountVersion;
  throw classicError(400, `IR-Version ${asked} is not supported`);
}
