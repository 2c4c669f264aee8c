import { describe, expect, it } from 'vitest';
import type { EndpointCheck } from '@/lib/domain/connection';
import { toDay } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { errorOf, fakeFetch, json, NOW_MS, SID, text, transportFor } from '@/lib/impact/testing/fake-fetch';
import { checkEndpoint } from './check-endpoint';

const context = { yesterday: toDay('2026-11-17'), nowMs: NOW_MS };
const ENDPOINTS: Endpoint[] = [
  'company-information',
  'programs',
  'actions',
  'click-export',
  'jobs',
  'tracking-links',
];

async function check(endpoint: Endpoint, answer: Response | Error): Promise<EndpointCheck> {
  return checkEndpoint(transportFor(fakeFetch(answer)), endpoint, context);
}

describe('checking an endpoint', () => {
  it.each<[Endpoint, string, string]>([
    ['company-information', 'GET', 'CompanyInformation'],
    ['programs', 'GET', 'Campaigns?PageSize=1'],
    [
      'actions',
      'GET',
      'Actions?ActionDateStart=2026-11-17T20%3A00%3A00Z&ActionDateEnd=2026-11-18T20%3A00%3A00Z&PageSize=20000',
    ],
    ['click-export', 'GET', 'ClickExport?Date=2026-11-17'],
    ['jobs', 'GET', 'Jobs?PageSize=1'],
    ['tracking-links', 'POST', 'Programs/0/TrackingLinks'],
  ])('%s is one %s of %s', async (endpoint, method, path) => {
    const fake = fakeFetch(json({}));
    expect(await checkEndpoint(transportFor(fake), endpoint, context)).toEqual({
      endpoint,
      status: 'allowed',
    });
    expect(fake.calls.map(({ url }) => url)).toEqual([`https://api.impact.com/Mediapartners/${SID}/${path}`]);
    expect(fake.calls[0]?.init.method).toBe(method);
  });

  it.each(ENDPOINTS)('%s: 403 is not allowed, 401 is refused credentials', async (endpoint) => {
    expect(await check(endpoint, json({ Message: 'Access Denied' }, { status: 403 }))).toEqual({
      endpoint,
      status: 'not-allowed',
    });
    expect(await check(endpoint, json({}, { status: 401 }))).toEqual({
      endpoint,
      status: 'credentials-refused',
    });
  });

  it.each(ENDPOINTS)('%s: anything else is said as it is, after one try', async (endpoint) => {
    const fake = fakeFetch(new TypeError('Failed to fetch'));
    const outcome = await checkEndpoint(transportFor(fake), endpoint, context);
    expect(outcome).toEqual({ endpoint, status: 'unreachable', failure: { kind: 'offline' } });
    expect(fake.calls).toHaveLength(1);
    const page = text('<!doctype html>', 'text/html');
    expect(await check(endpoint, page)).toMatchObject({ failure: { kind: 'intercepted' } });
    expect(await check(endpoint, json({}, { status: 500 }))).toMatchObject({
      failure: { kind: 'service-down' },
    });
  });

  it.each([
    ['404', json({}, { status: 404 })],
    ['400', json({ Message: 'Unknown program' }, { status: 400 })],
    ['403 of the service itself', json({ status: 'FORBIDDEN', message: 'No such program' }, { status: 403 })],
  ])('tracking links: %s for a program that does not exist means the token was let in', async (_, answer) => {
    expect(await check('tracking-links', answer)).toEqual({ endpoint: 'tracking-links', status: 'allowed' });
  });

  it('other endpoints: 404 and 400 are no permission', async () => {
    expect(await check('actions', json({}, { status: 404 }))).toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await check('jobs', json({}, { status: 400 }))).toMatchObject({
      failure: { kind: 'request-refused' },
    });
  });

  it('lets a bug out', async () => {
    const bug = new RangeError('Invalid time value');
    const broken = checkEndpoint(transportFor(fakeFetch(json({}))), 'actions', {
      ...context,
      nowMs: Number.NaN,
    });
    expect(await errorOf(broken)).toBeInstanceOf(bug.constructor);
  });
});
