import type { Action } from '@/lib/domain/action';
import type { AccountId } from '@/lib/domain/id';
import type { Link, LinkId } from '@/lib/domain/link';
import type { Bulk, BulkId } from '@/lib/domain/link-bulk';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import type { LinkFilter, LinkPage } from '@/lib/domain/link-filter';
import type { LinkOrder, LinkPlan, UnclearLink } from '@/lib/domain/link-order';

/**
 * What pages may ask about links. Nothing here asks impact.com. Rejects with a `DatabaseError` when a database
 * cannot be read.
 */
export interface LinkQueries {
  /** What would come of an order: for the card, the form, and each line of a batch. */
  linkPlan(order: LinkOrder): Promise<LinkPlan>;
  /** The same for many addresses at once, in their order. */
  linkPlans(orders: readonly LinkOrder[]): Promise<LinkPlan[]>;
  /** The history, newest first. */
  links(filter: LinkFilter): Promise<LinkPage>;
  link(accountId: AccountId, linkId: LinkId): Promise<Link | undefined>;
  /** What these links earned, in the same order; all links of the account when none are named. */
  linkEarnings(accountId: AccountId, linkIds?: readonly LinkId[]): Promise<LinkEarnings[]>;
  /** The links an action came by: one by its short code, else all with its labels and program. */
  linksOfAction(accountId: AccountId, action: Action): Promise<Link[]>;
  /** Requests nobody knows the outcome of, newest first; of all accounts for `null`. */
  unclearLinks(accountId: AccountId | null): Promise<UnclearLink[]>;
  bulk(bulkId: BulkId): Promise<Bulk | undefined>;
  /** Newest first. */
  bulks(): Promise<Bulk[]>;
}
