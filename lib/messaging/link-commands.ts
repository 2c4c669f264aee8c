import * as z from 'zod/mini';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { LINK_MAKERS, LINK_ORIGINS, toLinkId } from '@/lib/domain/link';
import { MAX_BULK, toBulkId } from '@/lib/domain/link-bulk';
import { toLinkOrderId } from '@/lib/domain/link-order';

const accountId = z.pipe(z.uuid(), z.transform(toAccountId));
const programId = z.pipe(z.string().check(z.minLength(1), z.maxLength(80)), z.transform(toProgramId));
const linkId = z.pipe(z.string().check(z.minLength(1), z.maxLength(80)), z.transform(toLinkId));
const orderId = z.pipe(z.uuid(), z.transform(toLinkOrderId));
const bulkId = z.pipe(z.uuid(), z.transform(toBulkId));

/** Longer ones are refused with a sentence; these would not even be looked at. */
const address = z.string().check(z.maxLength(60_000));
const title = z.string().check(z.maxLength(5_000));
const template = z.string().check(z.maxLength(500));
const labels = z.object({ subId1: template, subId2: template, subId3: template, sharedId: template });
const by = z.nullable(z.enum(LINK_MAKERS));

const order = z.strictObject({
  id: orderId,
  accountId: z.nullable(accountId),
  programId: z.nullable(programId),
  address,
  title,
  home: z.boolean(),
  keep: z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(500)),
  templates: z.nullable(labels),
  path: z.nullable(z.string().check(z.maxLength(200))),
  propertyId: z.string().check(z.maxLength(80)),
  adId: z.string().check(z.maxLength(80)),
  by,
  confirmed: z.boolean(),
  again: z.boolean(),
  from: z.enum(LINK_ORIGINS),
});

const bulkEntry = z.strictObject({
  address,
  title,
  accountId: z.nullable(accountId),
  programId: z.nullable(programId),
});

/** What pages may ask about links. */
export const linkRequestSchemas = {
  /** Answers within half a minute. The same order again gets the same answer, and sends nothing. */
  createLink: order,
  /** For a link of the history. */
  changeLink: z.strictObject({
    accountId,
    linkId,
    note: z.optional(z.string().check(z.maxLength(5_000))),
    starred: z.optional(z.boolean()),
  }),
  /** Takes links out of the history; at impact.com they live on. */
  removeLinks: z.strictObject({ accountId, linkIds: z.array(linkId).check(z.maxLength(10_000)) }),
  /** The user leaves it at that: a request whose outcome nobody knows is not spoken of any more. */
  forgetUnclear: z.strictObject({ orderId }),
  /** Answers when it has begun; `LinkQueries.bulk` tells how it goes. The same id again begins nothing new. */
  startBulk: z.strictObject({
    bulkId,
    entries: z.array(bulkEntry).check(z.minLength(1), z.maxLength(MAX_BULK)),
    templates: z.nullable(labels),
    by,
    confirmed: z.boolean(),
  }),
  /** What was asked for already stays; nothing more is asked. */
  cancelBulk: z.strictObject({ bulkId }),
  /** Goes on with what waits, and tries once more what failed or was now chosen; never what is unclear. */
  resumeBulk: z.strictObject({
    bulkId,
    choices: z.array(z.strictObject({ address, accountId, programId })).check(z.maxLength(MAX_BULK)),
    confirmed: z.boolean(),
  }),
  removeBulk: z.strictObject({ bulkId }),
  /** The media properties of an account, asked of impact.com. */
  readProperties: z.strictObject({ accountId }),
};
