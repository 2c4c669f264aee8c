import type { Hono } from 'hono';
import type { Hosts } from '../hosts.ts';
import type { SandboxEnv } from '../routes/environment.ts';
import type { SandboxState } from '../state.ts';
import { addShopPages } from './shop-pages.ts';
import { addStorage } from './storage.ts';
import { addTracking } from './tracking.ts';

/** Everything that is not the API: brands' shops, tracking hosts and the storage of finished files. */
export function addShops(app: Hono<SandboxEnv>, state: SandboxState, hosts: Hosts): void {
  addTracking(app, state);
  addShopPages(app, state, hosts);
  addStorage(app, state);
}
