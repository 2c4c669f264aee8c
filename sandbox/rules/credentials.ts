import { timingSafeEqual } from 'node:crypto';
import type { Account } from '../state.ts';
import { type ApiError, accessError, notFound } from '../wire/errors.ts';
import type { Switches } from './switches.ts';

/** §1: HTTP Basic with the SID as user and the token as password; everything else is 401. */
export function authenticate(
  header: string | undefined,
  accounts: readonly Account[],
  switches: Switches,
): Account {
  const [sid, token] = parseBasic(header);
  const account = accounts.find((one) => one.world.partner.accountSid === sid);
  if (!account || account.authToken === null || !sameText(token, account.authToken)) {
    throw unauthorized(switches);
  }
  return account;
}

/** §1: the SID in the path must be the token's own. */
export function refuseForeignSid(sid: string, account: Account, switches: Switches): void {
  if (sid === account.world.partner.accountSid) return;
  const status = switches.foreignSidStatus;
  if (status === 404) throw notFound();
  throw status === 401 ? unauthorized(switches) : accessError(403, switches.accessErrorShape);
}

function unauthorized(switches: Switches): ApiError {
  const headers = switches.wwwAuthenticate ? { 'WWW-Authenticate': 'Basic realm="impact.com"' } : {};
  return accessError(401, switches.accessErrorShape, headers);
}

function parseBasic(header: string | undefined): [sid: string, token: string] {
  const encoded = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
