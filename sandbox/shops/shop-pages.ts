import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Hosts } from '../hosts.ts';
import type { SandboxEnv } from '../routes/environment.ts';
import type { Account, SandboxState } from '../state.ts';
import type { ClickRow } from '../world/types.ts';
import { homePage, missingPage, productPage, type Shop, thanksPage } from './pages.ts';
import { priceOf, productsOf } from './products.ts';

type SandboxContext = Context<SandboxEnv>;

/** First-party, as impact.com's own script keeps it. */
const CLICK_COOKIE = 'irclickid';
const COOKIE_SECONDS = 30 * 24 * 3600;

/** A brand's shop: home, product pages, and an order that credits the click it came by. */
export function addShopPages(app: Hono<SandboxEnv>, state: SandboxState, hosts: Hosts): void {
  app.use('/shop/*', async (c, next) => {
    const clickId = c.req.query('irclickid');
    if (clickId) setCookie(c, CLICK_COOKIE, clickId, { path: '/', maxAge: COOKIE_SECONDS, sameSite: 'Lax' });
    await next();
  });
  app.get('/shop/products/:slug', (c) => showProduct(c, state, hosts));
  app.post('/shop/orders', (c) => placeOrder(c, state, hosts));
  app.get('/shop/thanks', (c) => c.html(thanksPage(shopOf(c, state, hosts), c.req.query('order') ?? '')));
  app.get('/shop/*', (c) => c.html(homePage(shopOf(c, state, hosts))));
}

/** The shop sells in the currency of the program the visitor came by, else of the brand's first. */
function shopOf(c: SandboxContext, state: SandboxState, hosts: Hosts): Shop {
  const host = hostOf(c);
  const program = findClick(c, state, hosts)?.click.program ?? hosts.programsAt(host)[0];
  const name = program?.name ?? host;
  return { name, host, currency: program?.currency ?? 'USD', products: productsOf(`${name} ${host}`) };
}

function showProduct(c: SandboxContext, state: SandboxState, hosts: Hosts): Response | Promise<Response> {
  const shop = shopOf(c, state, hosts);
  const product = shop.products.find((one) => one.slug === c.req.param('slug'));
  return product ? c.html(productPage(shop, product)) : c.html(missingPage(shop), 404);
}

async function placeOrder(c: SandboxContext, state: SandboxState, hosts: Hosts): Promise<Response> {
  const shop = shopOf(c, state, hosts);
  const { product: slug } = await c.req.parseBody();
  const product = shop.products.find((one) => one.slug === slug);
  if (!product) return c.html(missingPage(shop), 404);
  const found = findClick(c, state, hosts);
  const clickId = found?.click.id;
  const amount = priceOf(product, shop.currency);
  const action = clickId ? found.account.world.recordAction({ clickId, amount }) : undefined;
  return c.redirect(`/thanks?order=${encodeURIComponent(action?.oid ?? '')}`, 303);
}

interface FoundClick {
  account: Account;
  click: ClickRow;
}

/** The click of the cookie (or of the address just landed on), if it led to this brand. */
function findClick(c: SandboxContext, state: SandboxState, hosts: Hosts): FoundClick | undefined {
  const clickId = c.req.query('irclickid') ?? getCookie(c, CLICK_COOKIE);
  if (!clickId) return undefined;
  const programs = hosts.programsAt(hostOf(c));
  for (const account of state.accounts) {
    const click = account.world.click(clickId);
    if (click && programs.some((program) => program.id === click.program.id)) return { account, click };
  }
  return undefined;
}

function hostOf(c: SandboxContext): string {
  return new URL(c.req.url).hostname;
}
