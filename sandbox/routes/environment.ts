import type { HttpBindings } from '@hono/node-server';

/** What Hono hands to every route: Node's own request and response. */
export interface SandboxEnv {
  Bindings: HttpBindings;
}
