import { SupersededError } from '@/lib/db/database-error';
import { eraseAccount } from '@/lib/db/erase-account';
import { putProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import { type ConnectionReport, canConnect, type EndpointCheck } from '@/lib/domain/connection';
import { addDays, dayAt, toInstantText } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import { type Progress, withScope } from '@/lib/domain/progress';
import { historyStart, startProgress } from '@/lib/domain/sync-plan';
import { createImpactClient, type ImpactClient, type ImpactClientOptions } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts, removeAccount, saveAccount } from '@/lib/settings/accounts';
import { chooseApiOrigin, readApiOrigin } from '@/lib/settings/api-origin';
import {
  type Credentials,
  readCredentials,
  removeCredentials,
  saveCredentials,
} from '@/lib/settings/credentials';
import { forgetEpoch } from '@/lib/settings/generation';
import { forgetUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { type UpdateSettings, updateSettings } from '@/lib/settings/updates';
import { ensureDatabase } from './ensure-database';

/** The only place that touches credentials: it hands out clients that carry them, never the token. */
export interface AccountsDeps {
  fetch: typeof globalThis.fetch;
  clock: Clock;
}

export interface NewConnection extends Credentials {
  sandboxOrigin?: string | undefined;
}

/** What a client tells and asks while it works, and how it waits between two tries. */
export type ClientHooks = Pick<
  ImpactClientOptions,
  'onServerTime' | 'onRateLimit' | 'beforeRequest' | 'sleep'
>;

const CHECKED: readonly Endpoint[] = [
  'company-information',
  'programs',
  'actions',
  'click-export',
  'jobs',
  'reports',
  'tracking-links',
];

/** Thrown when an account's credentials are gone; the account has to be connected again. */
export class NoCredentialsError extends Error {
  override readonly name = 'NoCredentialsError';
}

/** A client that acts for a connected account. Throws `NoCredentialsError`. */
export async function openClient(
  deps: AccountsDeps,
  account: Account,
  hooks: ClientHooks,
): Promise<ImpactClient> {
  const credentials = await readCredentials(account.id);
  if (!credentials) throw new NoCredentialsError('No credentials are stored for this account');
  return clientWith(deps, credentials, await readApiOrigin(), hooks);
}

/** Asks every endpoint we use once and says what came of it. */
export async function checkConnection(
  deps: AccountsDeps,
  connection: NewConnection,
): Promise<ConnectionReport> {
  const { report } = await inspect(deps, connection);
  return report;
}

/** Asks every endpoint once with the token that is stored; scopes that answer now are missing no more. */
export async function checkAccount(deps: AccountsDeps, accountId: AccountId): Promise<ConnectionReport> {
  const credentials = await readCredentials(accountId);
  if (!credentials) throw new NoCredentialsError('No credentials are stored for this account');
  const { report } = await inspect(deps, { ...credentials, sandboxOrigin: await readApiOrigin() });
  const allowed = report.checks.filter(({ status }) => status === 'allowed');
  await putProgress(accountId, (progress) => {
    if (!progress) throw new SupersededError('The account was disconnected meanwhile');
    return allowed.reduce((known, { endpoint }) => withScope(known, endpoint), progress);
  });
  return report;
}

/** By what each account is known on another device: a digest of its Account SID, which tells nobody the SID. */
export async function identifyAccounts(): Promise<{ accountId: AccountId; key: string }[]> {
  const accounts = await readAccounts();
  const identified = await Promise.all(
    accounts.map(async ({ id }) => ({ accountId: id, sid: (await readCredentials(id))?.accountSid })),
  );
  const known = identified.flatMap(({ accountId, sid }) => (sid === undefined ? [] : [{ accountId, sid }]));
  return Promise.all(known.map(async ({ accountId, sid }) => ({ accountId, key: await digestOf(sid) })));
}

async function digestOf(accountSid: string): Promise<string> {
  const bytes = new TextEncoder().encode(`partner-pulse account ${accountSid.trim()}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Checks and, when the essential endpoints are allowed, keeps the account. An account that is connected
 * already (same SID) gets the new token and keeps its data, so connecting again tells no history as news.
 */
export async function connectAccount(
  deps: AccountsDeps,
  connection: NewConnection & { label: string },
): Promise<{ report: ConnectionReport; account: Account | null }> {
  const { report, company, serverNow } = await inspect(deps, connection);
  if (!canConnect(report)) return { report, account: null };
  const known = await findBySid(connection.accountSid);
  const account: Account = {
    id: known?.id ?? toAccountId(crypto.randomUUID()),
    label: connection.label,
    companyName: company.companyName,
    currency: company.currency,
    timeZone: company.timeZone,
    connectedAt: known?.connectedAt ?? toInstantText(deps.clock.now()),
  };
  await keep(deps, account, connection, serverNow);
  return { report, account };
}

/** Erases the credentials first, so that nothing can be sent any more, then everything that was read. */
export async function disconnectAccount(accountId: AccountId): Promise<void> {
  await removeCredentials(accountId);
  await removeAccount(accountId);
  await eraseAccount(accountId);
  // Last: a run that began just before has noted its epoch by now, and can note nothing more.
  await forgetEpoch(accountId);
  await forgetUnsavedFailure(accountId);
}

/**
 * Answers whether a text holds the token of any account, as written or inside the header it is sent in.
 * The token itself stays in this module.
 */
export async function createTokenFinder(): Promise<(text: string) => boolean> {
  const accounts = await readAccounts();
  const credentials = await Promise.all(accounts.map(({ id }) => readCredentials(id)));
  const traces = credentials.flatMap((one) =>
    one ? [asJson(one.authToken), btoa(`${one.accountSid}:${one.authToken}`)] : [],
  );
  return (text) => traces.some((trace) => text.includes(trace));
}

/** As it stands inside a JSON text, without the quotes. */
function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

async function keep(
  { clock }: AccountsDeps,
  account: Account,
  credentials: Credentials,
  serverNow: ServerNow,
): Promise<void> {
  const { accountSid, authToken } = credentials;
  await ensureDatabase(clock);
  await saveCredentials(account.id, { accountSid, authToken });
  const settings = await updateSettings.read();
  await putProgress(account.id, (known) =>
    known ? forgetFailures(known) : beginProgress(account, serverNow, settings),
  );
  // Last: an account that is listed has its credentials and its progress.
  await saveAccount(account);
}

interface ServerNow {
  nowMs: number;
  /** Server clock minus device clock. */
  clockOffsetMs: number;
}

function beginProgress(
  { id, timeZone }: Account,
  { nowMs, clockOffsetMs }: ServerNow,
  { historyYears }: UpdateSettings,
): Progress {
  return {
    ...startProgress(id, nowMs, timeZone),
    historyFrom: historyStart(nowMs, historyYears),
    clockOffsetMs,
  };
}

/** With a new epoch, so that a run that still has the old token can write no more. */
function forgetFailures(progress: Progress): Progress {
  return {
    ...progress,
    epoch: progress.epoch + 1,
    failure: null,
    failures: 0,
    retryAt: null,
    lastTryAt: null,
    missingScopes: [],
    // A new token may have other scopes.
    clickSourceReadAt: null,
    distrustedReports: [],
  };
}

async function findBySid(accountSid: string): Promise<Account | undefined> {
  for (const account of await readAccounts()) {
    if ((await readCredentials(account.id))?.accountSid === accountSid) return account;
  }
  return undefined;
}

async function inspect(deps: AccountsDeps, connection: NewConnection) {
  let offsetMs = 0;
  const origin = await chooseApiOrigin(connection.sandboxOrigin);
  const client = clientWith(deps, connection, origin, {
    onServerTime: (server, device) => {
      offsetMs = server - device;
    },
  });
  const company = await readCompanyIfAllowed(client);
  const serverNow: ServerNow = { nowMs: deps.clock.now() + offsetMs, clockOffsetMs: offsetMs };
  const yesterday = addDays(dayAt(serverNow.nowMs, company.timeZone), -1);
  const checks: EndpointCheck[] = [];
  for (const endpoint of CHECKED) checks.push(await client.checkEndpoint(endpoint, { yesterday }));
  return { report: { checks, companyName: company.companyName || null }, company, serverNow };
}

/** Without the scope (or the network) the check itself says so; until then the account counts in UTC. */
async function readCompanyIfAllowed(client: ImpactClient) {
  try {
    return await client.companyInformation();
  } catch {
    return { companyName: '', currency: 'USD', timeZone: 'UTC' };
  }
}

function clientWith(
  { fetch, clock }: AccountsDeps,
  { accountSid, authToken }: Credentials,
  origin: string,
  hooks: ClientHooks,
): ImpactClient {
  const credentials = { accountSid, authToken };
  return createImpactClient({ credentials, origin, fetch, now: clock.now, ...hooks });
}
