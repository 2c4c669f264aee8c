import type { Account, SandboxState } from './state.ts';
import type { World } from './world/types.ts';

type Order = Parameters<World['recordAction']>[0];

/** The account with this SID, the first one without; throws a RangeError when there is none. */
export function accountOf(state: SandboxState, sid: string | undefined): Account {
  const account = state.accounts.find((one) => sid === undefined || one.world.partner.accountSid === sid);
  if (!account) throw new RangeError(`No such account: ${sid}`);
  return account;
}

export function worldOfAction(state: SandboxState, id: string): World {
  const account = state.accounts.find((one) => one.world.action(id) !== undefined);
  if (!account) throw new RangeError(`No such action: ${id}`);
  return account.world;
}

/** An order with a click belongs to the account of the click. */
export function accountOfOrder(state: SandboxState, order: Order, sid: string | undefined): Account {
  const { clickId } = order;
  if (sid !== undefined || clickId === undefined) return accountOf(state, sid);
  const account = state.accounts.find((one) => one.world.click(clickId) !== undefined);
  if (!account) throw new RangeError(`No such click: ${clickId}`);
  return account;
}
