import * as z from 'zod/mini';
import type { ActionState, StoredAction } from '@/lib/domain/action';
import type { Day, InstantText } from '@/lib/domain/day';
import { toAccountId, toActionId, toProgramId } from '@/lib/domain/id';
import { LINK_MAKERS, LINK_ORIGINS, toLinkId } from '@/lib/domain/link';
import { SUB_ID_SLOTS } from '@/lib/domain/link-labels';
import type { LinkOrderId } from '@/lib/domain/link-order';
import { toDecimal } from '@/lib/domain/money';

export const BACKUP_FORMAT = 'partner-pulse-backup';
/** Grows when a reader of before could misunderstand a file. */
export const BACKUP_VERSION = 1;

const text = z.string().check(z.maxLength(4_000));
const day = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  z.transform((value) => value as Day),
);
const instant = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
  z.transform((value) => value as InstantText),
);
const decimal = z.pipe(
  z.string().check(z.refine((value) => toDecimal(value) === value)),
  z.transform((value) => toDecimal(value) ?? z.NEVER),
);
const programId = z.pipe(text, z.transform(toProgramId));
const state = z.enum(['pending', 'approved', 'reversed', 'other'] satisfies ActionState[]);
/** One account of the file: a digest of its Account SID, by which it is known again on another device. */
const accountKey = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const change = z.object({ seenAt: instant, state, payout: decimal });

const action = z.object({
  id: z.pipe(text, z.transform(toActionId)),
  programId,
  programName: text,
  trackerName: text,
  state,
  stateText: text,
  payout: decimal,
  intendedPayout: decimal,
  saleAmount: decimal,
  currency: text,
  day,
  eventAt: instant,
  clickedAt: z.nullable(instant),
  recordedAt: z.nullable(instant),
  lockingAt: z.nullable(instant),
  lockingOn: z.nullable(day),
  clearedAt: z.nullable(instant),
  orderId: text,
  promoCode: text,
  referringDomain: text,
  customerCountry: text,
  subId1: text,
  subId2: text,
  subId3: text,
  sharedId: text,
  firstSeenAt: instant,
  history: z.array(change).check(z.minLength(1), z.maxLength(1_000)),
});

const labels = z.object({ subId1: text, subId2: text, subId3: text, sharedId: text });

const link = z.object({
  id: z.pipe(z.string().check(z.minLength(1), z.maxLength(100)), z.transform(toLinkId)),
  key: text,
  orderId: z.pipe(
    text,
    z.transform((value) => value as LinkOrderId),
  ),
  programId,
  programName: text,
  target: text,
  title: text,
  // It will be copied and opened: nothing but a web address may come back.
  url: z.string().check(z.regex(/^https:\/\//), z.maxLength(4_000)),
  labels,
  templates: labels,
  codeIn: z.nullable(z.enum(SUB_ID_SLOTS)),
  path: z.nullable(text),
  propertyId: text,
  adId: text,
  by: z.enum(LINK_MAKERS),
  from: z.enum(LINK_ORIGINS),
  madeAt: instant,
  note: text,
  starred: z.boolean(),
});

/** The first line: read before any other, and alone when the version is a newer one. */
export const headSchema = z.object({
  kind: z.literal('backup'),
  format: z.literal(BACKUP_FORMAT),
  version: z.int().check(z.minimum(1)),
  madeAt: instant,
});

/** Every other line, each standing alone: one that cannot be read costs only itself. */
export const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settings'), section: text, values: z.record(z.string(), z.unknown()) }),
  z.object({
    kind: z.literal('account'),
    key: accountKey,
    /** The id the account had on the device of the backup: settings and presets name it. */
    id: z.pipe(z.uuid(), z.transform(toAccountId)),
    label: text,
  }),
  z.object({ kind: z.literal('link'), account: accountKey, link }),
  z.object({ kind: z.literal('actions'), account: accountKey, day, actions: z.array(action) }),
  /** The last line: how many stood before it, so that a file that was cut is known. */
  z.object({ kind: z.literal('end'), lines: z.int() }),
]);

export type BackupHead = z.output<typeof headSchema>;
export type BackupLine = z.output<typeof lineSchema>;
export type BackupAccount = Extract<BackupLine, { kind: 'account' }>;
export type BackedUpLink = Extract<BackupLine, { kind: 'link' }>['link'];

/** The schema is what the product keeps, to the letter: a field that is added there must be added here. */
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;
export const isWholeAction: Same<z.output<typeof action>, StoredAction> = true;
