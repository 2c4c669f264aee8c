import { inventedCode } from './invented-ids.ts';
import type { Switches } from './rules/switches.ts';
import type { Program, World } from './world/types.ts';

/** Where a link leads and what it says about the click. */
export interface LinkTarget {
  program: Program;
  deepLink: string;
  subId1: string;
  subId2: string;
  subId3: string;
  sharedId: string;
}

/** Vanity and short links of one account: paths that only impact.com can read. */
export interface LinkShelf {
  find(host: string, path: string): LinkTarget | undefined;
  put(path: string, target: LinkTarget): void;
  /** A free path of six characters; the same target may get its first one again, by switch. */
  inventPath(target: LinkTarget): string;
  count(): number;
}

export function createLinkShelf(world: World, seed: number, switches: Switches): LinkShelf {
  const links = new Map<string, { path: string; target: LinkTarget }>();
  let invented = 0;
  const key = (host: string, path: string) => `${host}/${path}`.toLowerCase();

  function again(target: LinkTarget): string | undefined {
    if (switches.repeatedPost === 'new-link') return undefined;
    const text = JSON.stringify(target);
    return [...links.values()].find((known) => JSON.stringify(known.target) === text)?.path;
  }

  function inventPath(target: LinkTarget): string {
    invented += 1;
    return again(target) ?? inventedCode(seed, world.partner.accountSid, invented);
  }

  return {
    find: (host, path) => links.get(key(host, path))?.target,
    put: (path, target) => void links.set(key(target.program.trackingHost, path), { path, target }),
    inventPath,
    count: () => links.size,
  };
}
