import type { Hono } from 'hono';
import type { SandboxState } from '../state.ts';
import { ACCOUNT_ENDPOINTS } from './account.ts';
import { ACTION_ENDPOINTS } from './actions.ts';
import { CAMPAIGN_ENDPOINTS } from './campaigns.ts';
import { CLICK_ENDPOINTS } from './clicks.ts';
import type { Endpoint } from './endpoint.ts';
import type { SandboxEnv } from './environment.ts';
import { failOnDemand } from './fail.ts';
import { JOB_ENDPOINTS } from './jobs.ts';
import { REPORT_ENDPOINTS } from './reports.ts';
import { refuseMethod, refuseRoute, serveEndpoint } from './serve.ts';
import { TRACKING_LINK_ENDPOINTS } from './tracking-links.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...ACCOUNT_ENDPOINTS,
  ...ACTION_ENDPOINTS,
  ...CAMPAIGN_ENDPOINTS,
  ...CLICK_ENDPOINTS,
  ...JOB_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...TRACKING_LINK_ENDPOINTS,
];

/** Where the API hangs inside the app; see `hosts.ts`. */
export const API_ROOT = '/api/Mediapartners/:sid';

export function addApi(app: Hono<SandboxEnv>, state: SandboxState): void {
  app.use('/api/*', failOnDemand(state));
  for (const endpoint of ENDPOINTS) {
    app.on(endpoint.method, API_ROOT + endpoint.path, serveEndpoint(state, endpoint));
  }
  for (const { path } of ENDPOINTS) app.all(API_ROOT + path, refuseMethod(state));
  app.all(`${API_ROOT}/*`, refuseRoute(state));
  app.all('/api/*', refuseRoute(state));
}
