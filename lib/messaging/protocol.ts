import * as z from 'zod/mini';
import type { ConnectionReport } from '@/lib/domain/connection';
import type { Failure } from '@/lib/domain/failure';
import { type AccountId, toAccountId, toActionId } from '@/lib/domain/id';
import type { Bulk } from '@/lib/domain/link-bulk';
import type { LinkOutcome } from '@/lib/domain/link-order';
import type { MediaProperty } from '@/lib/domain/media-property';
import type { SelfCheckReport } from '@/lib/domain/self-check';
import { type AlertAnswers, alertSchemas } from './alert-commands';
import { type DataAnswers, dataSchemas } from './data-commands';
import { linkRequestSchemas } from './link-commands';

const accountId = z.pipe(z.uuid(), z.transform(toAccountId));
const actionId = z.pipe(z.string().check(z.minLength(1), z.maxLength(200)), z.transform(toActionId));

const credentials = {
  accountSid: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  authToken: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  /** Sandbox builds only: where the local stand-in listens. Release builds ignore it. */
  sandboxOrigin: z.optional(z.url()),
};

/**
 * Every command a page may send to the background: its request, parsed on arrival, and its answer.
 * A page sends the token once, here, and nothing ever sends it back.
 */
export const requestSchemas = {
  checkConnection: z.strictObject(credentials),
  connectAccount: z.strictObject({
    label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    ...credentials,
  }),
  /** Erases the account's credentials and everything read with them; its links only when asked to. */
  disconnectAccount: z.strictObject({ accountId, withLinks: z.optional(z.boolean()) }),
  /** Starts a run for one account; answers when it has started, not when it ends. */
  syncNow: z.strictObject({ accountId }),
  /** Looks whether everything on the device is as it must be; answers when it has looked at everything. */
  runSelfCheck: z.strictObject({ accountId }),
  /** Some values of one section of the settings; the section's own shape decides whether they are good. */
  changeSettings: z.strictObject({
    section: z.string().check(z.maxLength(40)),
    values: z.record(z.string(), z.unknown()),
  }),
  /** Puts one section back to what it was at first. */
  resetSettings: z.strictObject({ section: z.string().check(z.maxLength(40)) }),
  ...dataSchemas,
  ...alertSchemas,
  /** Asks impact.com what was in an action's order, and keeps it. */
  readActionItems: z.strictObject({ accountId, actionId }),
  /** A page has drawn these alerts. */
  markSeen: z.strictObject({ accountId, alertIds: z.array(z.string().check(z.maxLength(300))) }),
  ...linkRequestSchemas,
};

export type CommandName = keyof typeof requestSchemas;

/** What a sender writes (ids as our branded types). */
export type CommandRequest<Name extends CommandName> = z.output<(typeof requestSchemas)[Name]>;

/** `setting` names what was no good; then nothing of the patch was kept. */
export type SettingsAnswer = { status: 'changed' } | { status: 'refused'; setting: string };

export interface CommandAnswers extends AlertAnswers, DataAnswers {
  checkConnection: ConnectionReport;
  connectAccount:
    | { status: 'connected'; accountId: AccountId }
    | { status: 'not-connected'; report: ConnectionReport };
  disconnectAccount: { status: 'disconnected' };
  syncNow: { status: 'started' | 'already-running' };
  runSelfCheck: SelfCheckReport;
  changeSettings: SettingsAnswer;
  resetSettings: SettingsAnswer;
  readActionItems: { status: 'read' };
  markSeen: { status: 'seen' };
  createLink: LinkOutcome;
  changeLink: { status: 'changed' };
  removeLinks: { status: 'removed' };
  forgetUnclear: { status: 'forgotten' };
  startBulk: { status: 'started' | 'known' };
  cancelBulk: { status: Bulk['status'] | 'unknown' };
  resumeBulk: { status: 'started' | 'unknown' };
  removeBulk: { status: 'removed' };
  readProperties: MediaProperty[];
}

/** How an answer travels: a failure is data, so that a page can show it. */
export type CommandResult<Name extends CommandName> =
  | { ok: true; value: CommandAnswers[Name] }
  | { ok: false; failure: Failure };
