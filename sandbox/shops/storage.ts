import type { Hono } from 'hono';
import { progressOf } from '../jobs/job.ts';
import type { SandboxEnv } from '../routes/environment.ts';
import { jobFile } from '../routes/jobs.ts';
import { createQuery } from '../rules/query.ts';
import type { SandboxState } from '../state.ts';
import { render } from '../wire/render.ts';

/** Where Download redirects to: the signature in the address takes the place of credentials. */
export function addStorage(app: Hono<SandboxEnv>, state: SandboxState): void {
  app.get('/storage/jobs/:file', (c) => {
    const { accounts, switches } = state;
    const account = accounts.find((one) => one.world.partner.accountSid === c.req.query('X-Account'));
    const job = account?.jobs.find(c.req.param('file').replace(/\.\w+$/, ''));
    if (!account || !job || progressOf(job, state.now()).status !== 'COMPLETED') return c.text('', 404);
    const { pathname: path, search } = new URL(c.req.url);
    const query = createQuery(search.slice(1), true);
    const request = { account, world: account.world, switches, path, params: {}, query, version: 16 };
    return render(jobFile(request, job), 'json', switches);
  });
}
