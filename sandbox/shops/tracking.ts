import type { Context, Hono } from 'hono';
import type { LinkTarget } from '../link-shelf.ts';
import type { SandboxEnv } from '../routes/environment.ts';
import { holdsHost } from '../rules/deep-link.ts';
import { createQuery, type Query } from '../rules/query.ts';
import type { Account, SandboxState } from '../state.ts';
import type { Program } from '../world/types.ts';
import { deadEnd } from './pages.ts';

type SandboxContext = Context<SandboxEnv>;

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** §16.2: long links, short and vanity links, and the impression pixel. */
export function addTracking(app: Hono<SandboxEnv>, state: SandboxState): void {
  app.get('/tracking/c/:partner/:ad/:program', (c) => followLong(c, state));
  app.get('/tracking/i/:partner/:ad/:program', (c) =>
    c.body(new Uint8Array(PIXEL), 200, { 'Content-Type': 'image/gif' }),
  );
  app.get('/tracking/:code', (c) => followShort(c, state));
  app.all('/tracking/*', (c) => c.html(deadEnd(), 404));
}

function followLong(c: SandboxContext, state: SandboxState): Response | Promise<Response> {
  const account = state.accounts.find((one) => one.world.partner.mediaPartnerId === c.req.param('partner'));
  const program = account?.world.programs().find((one) => one.id === c.req.param('program'));
  if (!account || !program) return c.html(deadEnd(), 404);
  const query = createQuery(new URL(c.req.url).search.slice(1), true);
  return follow(c, account, targetOf(program, query));
}

function targetOf(program: Program, query: Query): LinkTarget {
  const value = (name: string) => query.get(name) ?? '';
  return {
    program,
    deepLink: value('u'),
    subId1: value('subId1'),
    subId2: value('subId2'),
    subId3: value('subId3'),
    sharedId: value('sharedId'),
  };
}

function followShort(c: SandboxContext, state: SandboxState): Response | Promise<Response> {
  const host = new URL(c.req.url).hostname;
  const code = c.req.param('code') ?? '';
  for (const account of state.accounts) {
    const target = account.links.find(host, code);
    if (target) return follow(c, account, target);
  }
  return c.html(deadEnd(), 404);
}

/** Records the click and opens the shop. An expired program shows impact.com's dead end and records nothing. */
function follow(c: SandboxContext, account: Account, target: LinkTarget): Response | Promise<Response> {
  const { program, deepLink, ...ids } = target;
  if (program.contractStatus === 'Expired') return c.html(deadEnd(), 404);
  const landing = landingUrl(program, deepLink);
  const referringUrl = c.req.header('Referer');
  const click = account.world.recordClick({
    ...ids,
    programId: program.id,
    landingPageUrl: landing.href,
    ...(referringUrl ? { referringUrl } : {}),
  });
  landing.searchParams.set('irclickid', click.id);
  landing.searchParams.set('irgwc', '1');
  return c.redirect(landing.href, 302);
}

/** A target that the program does not allow leads to its own page. */
function landingUrl(program: Program, deepLink: string): URL {
  const target = URL.parse(deepLink);
  const allowed =
    target !== null &&
    /^https?:$/.test(target.protocol) &&
    program.allowsDeeplinking &&
    program.deeplinkDomains.some((domain) => holdsHost(domain, target.hostname));
  return allowed ? target : new URL(program.url);
}
