import { readPrograms } from '@/lib/db/programs';
import type { Account } from '@/lib/domain/account';
import type { Failure } from '@/lib/domain/failure';
import { type LinkRefusal, matchLink } from '@/lib/domain/link-match';
import type { Program } from '@/lib/domain/program';
import type { ImpactClient } from '@/lib/impact/client';
import { logBug } from '@/lib/platform/log';
import { describeFailure } from './describe-failure';

export type LinkOutcome =
  | { status: 'created'; link: string; program: Program; others: number }
  | { status: 'refused'; refusal: LinkRefusal | { reason: 'not-connected' } }
  /** impact.com or the way to it failed. A request that was sent is never sent again: it may have made a link. */
  | { status: 'failed'; failure: Failure };

export interface LinkDeps {
  accounts(): Promise<Account[]>;
  openClient(account: Account): Promise<ImpactClient>;
}

/** Makes a tracking link for an address with the first account that has a program for it. Never throws. */
export async function createLink(deps: LinkDeps, address: string): Promise<LinkOutcome> {
  try {
    return await createFor(deps, await deps.accounts(), address);
  } catch (error) {
    return { status: 'failed', failure: describe(error) };
  }
}

async function createFor(deps: LinkDeps, accounts: Account[], address: string): Promise<LinkOutcome> {
  let refusal: LinkRefusal | { reason: 'not-connected' } = { reason: 'not-connected' };
  for (const account of accounts) {
    const match = matchLink(address, await readPrograms(account.id));
    if (match.status === 'matched') return request(deps, account, match.target, match.programs);
    // The most telling refusal is kept: "expired" of one account says more than "unknown" of another.
    if (refusal.reason === 'not-connected' || refusal.reason === 'no-program') refusal = match.refusal;
  }
  return { status: 'refused', refusal };
}

async function request(
  deps: LinkDeps,
  account: Account,
  deepLink: string,
  [program, ...others]: [Program, ...Program[]],
): Promise<LinkOutcome> {
  const client = await deps.openClient(account);
  const { url: link } = await client.createTrackingLink({ programId: program.id, deepLink });
  return { status: 'created', link, program, others: others.length };
}

function describe(error: unknown): Failure {
  const failure = describeFailure(error);
  if (!failure) logBug('creating a link', error);
  return failure ?? { kind: 'unexpected' };
}
