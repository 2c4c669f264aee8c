import { Hono, type MiddlewareHandler } from 'hono';
import type { Control } from './control.ts';
import { createHosts, routedPath } from './hosts.ts';
import { withoutSecrets } from './request-log.ts';
import { addApi } from './routes/api.ts';
import { addControl } from './routes/control.ts';
import type { SandboxEnv } from './routes/environment.ts';
import { addShops } from './shops/shops.ts';
import type { SandboxState } from './state.ts';

/** One app for every host: the API, the control, shops, tracking hosts and the storage of finished files. */
export function createApp(state: SandboxState, control: Control): Hono<SandboxEnv> {
  const hosts = createHosts(state);
  const app = new Hono<SandboxEnv>({ getPath: (request) => routedPath(new URL(request.url), hosts) });
  app.use('*', onTheWorldsClock(state));
  addControl(app, control);
  app.use('*', logRequests(state));
  addApi(app, state);
  addShops(app, state, hosts);
  app.all('*', (c) => c.text('No such host here\n', 404));
  return app;
}

/** Dates are the world's, and since version 14 nothing may be cached (§1). */
function onTheWorldsClock(state: SandboxState): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    await next();
    if (c.env.outgoing.headersSent || c.env.outgoing.destroyed) return;
    c.res.headers.set('Date', new Date(state.now()).toUTCString());
    c.res.headers.set('Cache-Control', 'no-cache, no-store, must-revalidate');
  };
}

function logRequests(state: SandboxState): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const at = state.now();
    await next();
    const url = new URL(c.req.url);
    state.log.add({
      at,
      method: c.req.method,
      host: url.host,
      path: url.pathname,
      query: url.search.slice(1),
      headers: withoutSecrets(c.req.raw.headers),
      status: c.env.outgoing.destroyed ? 0 : c.res.status,
    });
  };
}
