/** Links made by the product in a sandbox, followed over HTTP, and what the sandbox itself knows came of each. */
import { request } from 'node:http';
import type { Link } from '@/lib/domain/link';
import type { LinkOrder, LinkOutcome } from '@/lib/domain/link-order';
import { createLinkQueries } from '@/lib/queries/create-link-queries';
import type { LinkQueries } from '@/lib/queries/links';
import { readAccounts } from '@/lib/settings/accounts';
import { linkSettings } from '@/lib/settings/links';
import { createLink, type LinkDeps } from '@/lib/sync/create-link';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import type { Program, World } from '../../sandbox/world/types.ts';
import { anOrder, eraseLinks } from './links';
import { connectProduct, firstWorld, type Product, resetDevice } from './product';

export interface LinkBench {
  sandbox: Sandbox;
  world: World;
  product: Product;
  queries: LinkQueries;
  /** Programs that can be linked to, alone on their site, and a page of each. */
  open: { program: Program; page: string }[];
  deps: LinkDeps;
  make(some: Parameters<typeof anOrder>[0]): Promise<LinkOutcome>;
  end(): Promise<void>;
}

export async function startLinkBench(options: Partial<SandboxOptions> = {}): Promise<LinkBench> {
  const { switches, ...more } = options;
  const sandbox = await startSandbox({
    ...{ scenarios: ['first-day'], seed: 7, switches: { jobSeconds: 0, ...switches } },
    ...more,
  });
  const world = firstWorld(sandbox);
  const product = await connectProduct(sandbox);
  await product.sync();
  sandbox.control.clearRequests();
  const clock = { now: () => world.clock.now() };
  const deps: LinkDeps = {
    clock,
    accounts: readAccounts,
    settings: linkSettings.read,
    openClient: (account) => product.deps.openClient(account, {}),
    isOnline: () => true,
    random: (below) => Math.floor(Math.random() * below),
  };
  return {
    ...{ sandbox, world, product, deps },
    queries: createLinkQueries(clock),
    open: listOpen(world),
    make: (some) => createLink(deps, anOrder(some) satisfies LinkOrder),
    async end() {
      await sandbox.close();
      await eraseLinks();
      await resetDevice();
    },
  };
}

function listOpen(world: World): LinkBench['open'] {
  const hostOf = ({ deeplinkDomains }: Program) => deeplinkDomains.find((domain) => !domain.startsWith('*.'));
  const siteOf = (program: Program) => hostOf(program)?.split('.').slice(-2).join('.');
  const open = world
    .programs()
    .filter(({ contractStatus, allowsDeeplinking }) => contractStatus === 'Active' && allowsDeeplinking);
  return open.flatMap((program) => {
    const isAlone = open.filter((other) => siteOf(other) === siteOf(program)).length === 1;
    const host = hostOf(program);
    return isAlone && host ? [{ program, page: `https://${host}/products/skis` }] : [];
  });
}

/** How many links impact.com was asked for. */
export function countPosts({ sandbox }: Pick<LinkBench, 'sandbox'>): number {
  return sandbox.control
    .requests()
    .filter(({ method, path }) => method === 'POST' && path.includes('/TrackingLinks')).length;
}

/** Follows a link as a visitor's browser would; answers the click's id and where it leads. */
export function visit(
  { origin }: Sandbox,
  { url }: Pick<Link, 'url'>,
): Promise<{ clickId: string; landing: string }> {
  const { host, pathname, search } = new URL(url);
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: pathname + search, headers: { host } }, (answer) => {
      answer.resume();
      const landing = answer.headers.location ?? '';
      const clickId = URL.parse(landing)?.searchParams.get('irclickid');
      if (clickId) resolve({ clickId, landing });
      else reject(new Error(`${url} leads nowhere: ${answer.statusCode}`));
    });
    asked.on('error', reject).end();
  });
}
