import type { Context, Handler } from 'hono';
import { inventedUuid } from '../invented-ids.ts';
import { authenticate, refuseForeignSid } from '../rules/credentials.ts';
import { createQuery, type Query, refuseDoubledNames } from '../rules/query.ts';
import { versionOf } from '../rules/version.ts';
import type { Account, SandboxState } from '../state.ts';
import type { Format } from '../wire/answer.ts';
import { ApiError, accessError, classicError, unknownRoute } from '../wire/errors.ts';
import { render, renderError } from '../wire/render.ts';
import type { Endpoint } from './endpoint.ts';
import type { SandboxEnv } from './environment.ts';

type SandboxContext = Context<SandboxEnv>;

/** The rules common to all endpoints, in the order a request meets them. */
export function serveEndpoint(state: SandboxState, endpoint: Endpoint): Handler<SandboxEnv> {
  return answering(async (c, format) => {
    const account = admit(state, c);
    const { switches } = state;
    if (!account.scopes.has(endpoint.scope)) throw accessError(403, switches.accessErrorShape);
    const params = c.req.param();
    const headers = account.rates.take(endpoint.group(params));
    const query = await parameters(c, state);
    refuseDoubledNames(query, endpoint.repeatable ?? []);
    const version = versionOf(c.req.header('IR-Version'), query, switches);
    const path = new URL(c.req.url).pathname;
    const request = { account, world: account.world, switches, path, params, query, version };
    return withHeaders(render(endpoint.answer(request), format, switches), headers);
  });
}

/** A path that exists, with a method it does not take; this is also what a preflight gets. */
export function refuseMethod(state: SandboxState): Handler<SandboxEnv> {
  return answering(async (c) => {
    admit(state, c);
    throw classicError(405, 'Method Not Allowed');
  });
}

/** §7: on unknown routes the gateway answers, with a `request_id`. */
export function refuseRoute(state: SandboxState): Handler<SandboxEnv> {
  return answering(async (c) => {
    admit(state, c);
    throw unknownRoute(inventedUuid(0, c.req.path, state.now()));
  });
}

function admit(state: SandboxState, c: SandboxContext): Account {
  const account = authenticate(c.req.header('Authorization'), state.accounts, state.switches);
  refuseForeignSid(c.req.param('sid') ?? '', account, state.switches);
  return account;
}

type Answering = (c: SandboxContext, format: Format) => Promise<Response>;

/** The border: errors thrown by a rule become the answer; anything else is a bug and stays one. */
function answering(answer: Answering): Handler<SandboxEnv> {
  return async (c) => {
    const format = formatOf(c);
    try {
      return await answer(c, format);
    } catch (error) {
      if (error instanceof ApiError) return renderError(error, format);
      throw error;
    }
  };
}

/** §1: XML, unless JSON is asked for by header or suffix. */
function formatOf(c: SandboxContext): Format {
  if (new URL(c.req.url).pathname.endsWith('.json')) return 'json';
  return /application\/json/i.test(c.req.header('Accept') ?? '') ? 'json' : 'xml';
}

/** §1: parameters of a POST may stand in the query or in a form body. */
async function parameters(c: SandboxContext, state: SandboxState): Promise<Query> {
  const raw = new URL(c.req.url).search.slice(1);
  const form = c.req.method === 'POST' ? await formText(c, state) : '';
  return createQuery([raw, form].filter(Boolean).join('&'), state.switches.queryNames === 'any-case');
}

async function formText(c: SandboxContext, state: SandboxState): Promise<string> {
  const body = await c.req.text();
  const type = c.req.header('Content-Type') ?? '';
  if (body && /json/i.test(type) && state.switches.jsonBody === 'refused-415') {
    throw classicError(415, 'Unsupported Media Type');
  }
  return /x-www-form-urlencoded/i.test(type) ? body : '';
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
