import type { Endpoint } from '@/lib/domain/failure';
import { type AccountAddress, createAccountAddress } from './account-address';
import { type Answer, type AnswerLimits, createAnswer } from './answer';
import { ApiError, InterceptedError, OfflineError, TimedOutError } from './api-error';
import type { ImpactCredentials } from './credentials';
import { basicAuthorization, listSecrets, mentionsSecret } from './credentials';
import { readErrorBody } from './error-body';
import { type RateReading, readRateLimit, readServerTimeMs, retryAfterMs } from './rate-limit';
import { readJson } from './read-json';
import { type RetryTools, retry } from './retry';
import { toStatusError } from './status';

export interface TransportOptions extends Partial<RetryTools> {
  credentials: ImpactCredentials;
  /** `https://api.impact.com`; nothing else is ever asked. */
  origin: string;
  fetch: typeof globalThis.fetch;
  /** This device's clock, milliseconds since the epoch. */
  now: () => number;
  /** Asked before every try; what it throws keeps the request from being sent and comes out as it is. */
  beforeRequest?: (request: ApiRequest) => Promise<void>;
  onServerTime?: (serverMs: number, deviceMs: number) => void;
  onRateLimit?: (reading: RateReading, endpoint: Endpoint) => void;
  /** For the whole answer, body included; 25 s, because a worker may not wait 30 s for one. */
  timeoutMs?: number;
  maxBodyBytes?: number;
}

export interface ApiRequest {
  endpoint: Endpoint;
  url: URL;
  method?: 'GET' | 'POST' | 'PUT';
  signal?: AbortSignal | undefined;
  /** Ask once, though a GET: for requests that are counted by the day, and checks a user waits for. */
  once?: boolean;
}

/** The one door to impact.com. Throws `ApiError`s; a caller's abort comes out as the abort's own reason. */
export interface Transport {
  address: AccountAddress;
  /** Asks, and reads the answer within the same time limit and the same tries. */
  exchange<Result>(request: ApiRequest, read: (answer: Answer) => Promise<Result>): Promise<Result>;
  json(request: ApiRequest): Promise<unknown>;
}

const TIMEOUT_MS = 25_000;
const MAX_BODY_BYTES = 200_000_000;
const MAX_ERROR_BODY_BYTES = 64_000;

const defaultTools: RetryTools = {
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

export function createTransport(options: TransportOptions): Transport {
  const secrets = listSecrets(options.credentials);
  const tools = { ...defaultTools, ...options };
  const exchange: Transport['exchange'] = (request, read) => {
    const attempt = () => askOnce(options, request, read);
    const isRepeatable = (request.method ?? 'GET') === 'GET' && !request.once;
    return isRepeatable ? retry(attempt, tools) : attempt();
  };
  return {
    address: createAccountAddress(options.origin, options.credentials.accountSid),
    exchange,
    json: (request) => exchange(request, (answer) => readJson(answer, secrets)),
  };
}

async function askOnce<Result>(
  options: TransportOptions,
  request: ApiRequest,
  read: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  const limits: AnswerLimits = {
    endpoint: request.endpoint,
    deadline: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    caller: request.signal,
    maxBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
  };
  await options.beforeRequest?.(request);
  const response = await reach(options, request, limits);
  const rate = noteHeaders(options, request.endpoint, response.headers);
  try {
    if (!response.ok) throw await explainRefusal(options, response, limits);
    return await read(createAnswer(response, limits));
  } catch (error) {
    if (error instanceof ApiError) error.rate = rate;
    throw error;
  }
}

async function reach(
  { fetch, credentials }: TransportOptions,
  request: ApiRequest,
  { deadline, caller }: AnswerLimits,
): Promise<Response> {
  try {
    return await fetch(request.url.href, {
      method: request.method ?? 'GET',
      headers: {
        Authorization: basicAuthorization(credentials),
        Accept: 'application/json',
        'IR-Version': '16',
      },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: caller ? AbortSignal.any([deadline, caller]) : deadline,
    });
  } catch (error) {
    caller?.throwIfAborted();
    if (deadline.aborted) throw new TimedOutError();
    throw toNetworkError(error, listSecrets(credentials));
  }
}

// Browsers do not tell a refused redirect from a broken connection; Node's fetch does, in the cause.
function toNetworkError(error: unknown, secrets: readonly string[]): ApiError {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && /redirect/i.test(cause.message)) return new InterceptedError();
  return new OfflineError(mentionsSecret(error, secrets) ? undefined : error);
}

function noteHeaders(options: TransportOptions, endpoint: Endpoint, headers: Headers): RateReading | null {
  const deviceMs = options.now();
  const serverMs = readServerTimeMs(headers);
  if (serverMs !== null) options.onServerTime?.(serverMs, deviceMs);
  const rate = readRateLimit(headers, deviceMs);
  if (rate) options.onRateLimit?.(rate, endpoint);
  return rate;
}

async function explainRefusal(
  options: TransportOptions,
  response: Response,
  limits: AnswerLimits,
): Promise<ApiError> {
  const nowMs = options.now();
  const text = await readShortText(response, limits);
  return toStatusError({
    endpoint: limits.endpoint,
    status: response.status,
    body: readErrorBody(text, listSecrets(options.credentials)),
    waitUntilMs: nowMs + retryAfterMs(response.headers, nowMs),
  });
}

// The status says enough when its body is cut, slow or huge.
async function readShortText(response: Response, limits: AnswerLimits): Promise<string> {
  try {
    return await createAnswer(response, { ...limits, maxBytes: MAX_ERROR_BODY_BYTES }).text();
  } catch (error) {
    if (error instanceof ApiError) return '';
    throw error;
  }
}
