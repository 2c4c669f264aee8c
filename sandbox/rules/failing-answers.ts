import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Millis } from '../world/types.ts';
import type { BrokenKind, Failure, RetryAfterForm, StatusKind } from './failures.ts';

/** Failures that need no true answer: the response stands for itself. */
export function failingStatus(kind: StatusKind, failure: Failure, now: Millis): Response {
  const html = kind === '502-html';
  const status = Number.parseInt(kind, 10);
  const body = html ? BAD_GATEWAY : JSON.stringify({ Status: 'ERROR', Message: STATUS_TEXT[kind] });
  const headers = new Headers({ 'Content-Type': html ? 'text/html' : 'application/json' });
  const retryAfter = retryAfterText(kind, failure, now);
  if (retryAfter !== null) headers.set('Retry-After', retryAfter);
  return new Response(body, { status, headers });
}

const STATUS_TEXT: Record<StatusKind, string> = {
  '400': 'Validation Failed',
  '401': 'Unauthorized',
  '403': 'Access Denied',
  '404': 'The requested resource was not found',
  '409': 'Conflict',
  '429': 'Too Many Requests',
  '500': 'Internal Server Error',
  '502-html': 'Bad Gateway',
  '503': 'Service Unavailable',
  '504': 'Gateway Timeout',
};

const BAD_GATEWAY =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

const DEFAULT_RETRY_SECONDS = 60;

/** 429 always has a form (seconds by default); other answers only when asked. */
function retryAfterText(kind: StatusKind, failure: Failure, now: Millis): string | null {
  const form = failure.retryAfter ?? (kind === '429' ? 'seconds' : 'missing');
  return retryAfterForm(form, now);
}

function retryAfterForm(form: RetryAfterForm, now: Millis): string | null {
  switch (form) {
    case 'seconds':
      return String(DEFAULT_RETRY_SECONDS);
    case 'http-date':
      return new Date(now + DEFAULT_RETRY_SECONDS * 1000).toUTCString();
    case 'garbage':
      return 'soon, perhaps';
    case 'missing':
      return null;
    case 'empty':
      return '';
    case 'huge':
      return '99999999999999999999';
    case 'negative':
      return '-120';
    default:
      return String(form);
  }
}

const BOMB_BYTES = 50 * 1024 * 1024;

const CAPTIVE_PORTAL =
  '<!doctype html><html><head><title>Welcome to Hotel Wi-Fi</title></head><body><form action="/login">Please accept the terms.</form></body></html>';

/** Whole bodies that take the true answer's place; `null` when the kind spoils the true answer instead. */
export function replacedAnswer(kind: BrokenKind, sid: string): Response | null {
  switch (kind) {
    case 'empty-body':
      return new Response('', { headers: { 'Content-Type': 'application/json' } });
    case 'null-body':
      return json('null');
    case 'array-body':
      return json('[]');
    case 'ok-error-envelope':
      return json('{"Status":"ERROR","Message":"Something went wrong"}');
    case 'captive-portal':
      return new Response(CAPTIVE_PORTAL, { headers: { 'Content-Type': 'text/html' } });
    case 'redirect-same-host':
      return redirect(`/Mediapartners/${sid}/CompanyInformation`);
    case 'redirect-other-host':
      return redirect('https://elsewhere.test/');
    case 'gzip-bomb':
      return gzipBomb();
    default:
      return null;
  }
}

function json(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } });
}

/** A few kilobytes that unpack to 50 MB of blanks. */
function gzipBomb(): Response {
  const body = new Uint8Array(gzipSync(Buffer.alloc(BOMB_BYTES, ' ')));
  return new Response(body, {
    headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
  });
}

/** Sends a text in ten pieces with a pause before each. */
export function dripping(text: string, delayMs: number, headers: Headers): Response {
  const bytes = new TextEncoder().encode(text);
  const size = Math.max(1, Math.ceil(bytes.length / 10));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await delay(delayMs, undefined, { ref: false });
      controller.enqueue(bytes.slice(sent, sent + size));
      sent += size;
      if (sent >= bytes.length) controller.close();
    },
  });
  return new Response(body, { headers });
}
