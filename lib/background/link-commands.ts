import { removeBulk } from '@/lib/db/links/bulks';
import { forgetIntent } from '@/lib/db/links/intents';
import { changeLink, removeLinks } from '@/lib/db/links/links';
import type { linkRequestSchemas } from '@/lib/messaging/link-commands';
import type { CommandHandlers } from '@/lib/messaging/receive';
import { readAccounts } from '@/lib/settings/accounts';
import { NoCredentialsError } from '@/lib/sync/accounts';
import { createLink } from '@/lib/sync/create-link';
import { beginBulk, cancelBulk, reopenBulk } from '@/lib/sync/create-links';
import { type Background, openGatedClient } from './background';
import { continueBulks } from './bulk';
import { toLinkDeps } from './make-link';

type LinkCommand = keyof typeof linkRequestSchemas;

/** What pages may ask about links. Each is safe to repeat: an order, a batch is known by its id. */
export function createLinkHandlers(background: Background): Pick<CommandHandlers, LinkCommand> {
  const deps = toLinkDeps(background);
  return {
    createLink: (order) => createLink(deps, order),
    async changeLink({ accountId, linkId, note, starred }) {
      const news = { ...(note === undefined ? {} : { note }), ...(starred === undefined ? {} : { starred }) };
      await changeLink(accountId, linkId, news);
      return { status: 'changed' };
    },
    async removeLinks({ accountId, linkIds }) {
      await removeLinks(accountId, linkIds);
      return { status: 'removed' };
    },
    async forgetUnclear({ orderId }) {
      await forgetIntent(orderId);
      return { status: 'forgotten' };
    },
    async startBulk({ bulkId: id, ...bulk }) {
      const isNew = await beginBulk(deps, { id, ...bulk });
      continueBulks(background);
      return { status: isNew ? 'started' : 'known' };
    },
    async cancelBulk({ bulkId }) {
      return { status: (await cancelBulk(bulkId))?.status ?? 'unknown' };
    },
    async resumeBulk({ bulkId, choices, confirmed }) {
      const bulk = await reopenBulk(bulkId, choices, confirmed);
      continueBulks(background);
      return { status: bulk ? 'started' : 'unknown' };
    },
    async removeBulk({ bulkId }) {
      await cancelBulk(bulkId);
      await removeBulk(bulkId);
      return { status: 'removed' };
    },
    async readProperties({ accountId }) {
      const account = (await readAccounts()).find(({ id }) => id === accountId);
      if (!account) throw new NoCredentialsError('The account is not connected');
      return (await openGatedClient(background, account)).mediaProperties();
    },
  };
}
