import { createJobShelf, type JobShelf } from './jobs/job-shelf.ts';
import { createLinkShelf, type LinkShelf } from './link-shelf.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { createFailureQueue, type FailureQueue } from './rules/failures.ts';
import { createRateCounter, type RateCounter } from './rules/rate-limit.ts';
import { SCOPES, type ScopeName } from './rules/scopes.ts';
import { DEFAULT_SWITCHES, type Switches } from './rules/switches.ts';
import type { Millis, World } from './world/types.ts';

/** One partner's account: a world, the token that opens it, and what impact.com remembers about it. */
export interface Account {
  readonly world: World;
  /** `null` once revoked. */
  authToken: string | null;
  scopes: Set<ScopeName>;
  readonly rates: RateCounter;
  readonly jobs: JobShelf;
  readonly links: LinkShelf;
}

/** Everything the sandbox remembers between two requests. */
export interface SandboxState {
  readonly accounts: readonly Account[];
  /** Changed in place by `setSwitches`, so that every rule sees the change. */
  readonly switches: Switches;
  readonly failures: FailureQueue;
  readonly log: RequestLog;
  now(): Millis;
}

export function createState(
  worlds: [World, ...World[]],
  seed: number,
  asked: Partial<Switches> = {},
): SandboxState {
  const switches = { ...DEFAULT_SWITCHES, ...asked };
  const [first] = worlds;
  return {
    accounts: worlds.map((world) => createAccount(world, seed, switches)),
    switches,
    failures: createFailureQueue(),
    log: createRequestLog(),
    now: () => first.clock.now(),
  };
}

function createAccount(world: World, seed: number, switches: Switches): Account {
  return {
    world,
    authToken: world.partner.authToken,
    scopes: new Set(SCOPES),
    rates: createRateCounter(world, switches),
    jobs: createJobShelf(world, seed, switches),
    links: createLinkShelf(world, seed, switches),
  };
}
