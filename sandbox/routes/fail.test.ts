import { describe, expect, it } from 'vitest';
import type { FailNext } from '../control.ts';
import { aSandbox, type TestSandbox } from '../test-sandbox.ts';

async function broken(failure: FailNext): Promise<TestSandbox> {
  const sandbox = await aSandbox();
  sandbox.control.failNext(failure);
  return sandbox;
}

/** The next answer is good again. */
async function recovers({ json }: TestSandbox): Promise<void> {
  expect((await json('/Campaigns'))['@total']).toBe('6');
}

describe('an answer that fails on demand', () => {
  it.each(['400', '401', '403', '404', '409', '429', '500', '503', '504'])('with status %s', async (kind) => {
    const sandbox = await broken({ kind: `status-${kind}` });
    const response = await sandbox.call('/Campaigns');
    expect(response.status).toBe(Number(kind));
    expect((await response.json()).Status).toBe('ERROR');
    await recovers(sandbox);
  });

  it.each([
    ['seconds', '60'],
    ['http-date', 'Wed, 18 Nov 2026 20:01:00 GMT'],
    ['garbage', 'soon, perhaps'],
    ['missing', null],
    ['empty', ''],
    ['huge', '99999999999999999999'],
    ['negative', '-120'],
    [0, '0'],
    [1.5, '1.5'],
  ] as const)('with 429 and Retry-After: %s', async (retryAfter, expected) => {
    const { call } = await broken({ kind: '429', retryAfter });
    expect((await call('/Campaigns')).headers.get('Retry-After')).toBe(expected);
  });

  it('with the gateway’s HTML', async () => {
    const { call } = await broken({ kind: '502-html' });
    const response = await call('/Campaigns');
    expect(response.status).toBe(502);
    expect(response.headers.get('Content-Type')).toBe('text/html');
  });

  it.each([
    ['empty-body', ''],
    ['null-body', 'null'],
    ['array-body', '[]'],
    ['ok-error-envelope', '{"Status":"ERROR","Message":"Something went wrong"}'],
  ])('with 200 and %s', async (kind, text) => {
    const sandbox = await broken({ kind });
    const response = await sandbox.call('/Campaigns');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    await recovers(sandbox);
  });

  it('with a captive portal', async () => {
    const { call } = await broken({ kind: 'captive-portal' });
    const response = await call('/Campaigns');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Wi-Fi');
  });

  it('with XML though JSON was asked for', async () => {
    const { call } = await broken({ kind: 'xml' });
    const response = await call('/Campaigns');
    expect(response.headers.get('Content-Type')).toContain('xml');
    expect(await response.text()).toContain('<CampaignName>Nordlys Ski</CampaignName>');
  });

  it('with half of its JSON: the whole length is declared, the connection is cut', async () => {
    const sandbox = await broken({ kind: 'half-json' });
    const response = await sandbox.call('/Campaigns');
    expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(1000);
    await expect(response.text()).rejects.toThrow('terminated');
    await recovers(sandbox);
  });

  it('with a connection cut in the middle of a body in chunks', async () => {
    const { call } = await broken({ kind: 'reset-mid-body' });
    const response = await call('/Campaigns');
    expect(response.headers.get('Content-Length')).toBeNull();
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('with a connection cut before any header', async () => {
    const sandbox = await broken({ kind: 'reset' });
    await expect(sandbox.call('/Campaigns')).rejects.toThrow('fetch failed');
    expect(sandbox.control.requests().map((request) => request.status)).toEqual([0]);
    await recovers(sandbox);
  });

  it('slowly, and no longer than the caller waits', async () => {
    const { call } = await broken({ kind: 'slow', delayMs: 80 });
    const started = performance.now();
    expect((await call('/Campaigns')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(70);
  });

  it('drop by drop, whole in the end', async () => {
    const { call } = await broken({ kind: 'drip', delayMs: 5 });
    const started = performance.now();
    expect((await (await call('/Campaigns')).json())['@total']).toBe('6');
    expect(performance.now() - started).toBeGreaterThan(40);
  });

  it.each([
    ['redirect-same-host', /^\/Mediapartners\/IR\w+\/CompanyInformation$/],
    ['redirect-other-host', /^https:\/\/elsewhere\.test\/$/],
  ])('with a %s', async (kind, location) => {
    const { call } = await broken({ kind });
    const response = await call('/Campaigns');
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toMatch(location);
  });

  it('with a few kilobytes that unpack to 50 MB', async () => {
    const { visit, sid } = await broken({ kind: 'gzip-bomb' });
    const answer = await visit(`http://api.impact.com/Mediapartners/${sid}/Campaigns`);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.text.length).toBeLessThan(100_000);
  });

  it('without its paging', async () => {
    const { json } = await broken({ kind: 'missing-paging' });
    expect(Object.keys(await json('/Campaigns'))).toEqual(['Campaigns']);
  });

  it.each([
    ['every', ['x', 'x', 'x', 'x', 'x', 'x']],
    ['first', ['x', '20202']],
    ['last', ['20101', '20202']],
  ] as const)('with a field of its rows replaced: %s', async (rows, expected) => {
    const sandbox = await broken({ kind: 'mutate-rows', field: 'CampaignId', value: 'x', rows });
    const { Campaigns: programs } = await sandbox.json('/Campaigns');
    const ids = programs.map((program: { CampaignId: string }) => program.CampaignId);
    expect(ids.slice(0, expected.length)).toEqual(expected);
    if (rows === 'last') expect(ids.at(-1)).toBe('x');
    await recovers(sandbox);
  });

  it('with a field of its rows left out, or whole rows replaced', async () => {
    const { json, control } = await broken({ kind: 'mutate-rows', field: 'CampaignName' });
    expect((await json('/Campaigns')).Campaigns[0]).not.toHaveProperty('CampaignName');
    control.failNext({ kind: 'mutate-rows', value: null });
    expect((await json('/Campaigns')).Campaigns[0]).toBeNull();
  });

  it('waits for an answer that it can spoil', async () => {
    const { json } = await broken({ kind: 'missing-paging' });
    expect(await json('/CompanyInformation')).toHaveProperty('Timezone');
    expect(await json('/Campaigns')).not.toHaveProperty('@page');
  });

  it('fails as often as asked, and only where asked', async () => {
    const { status } = await broken({ kind: '500', count: 2, match: '/Actions\\?' });
    expect(await status('/Actions')).toBe(200);
    expect(await status('/Actions?State=PENDING')).toBe(500);
    expect(await status('/Campaigns')).toBe(200);
    expect(await status('/Actions?State=PENDING')).toBe(500);
    expect(await status('/Actions?State=PENDING')).toBe(200);
  });

  it('fails no more once the failures are cleared', async () => {
    const sandbox = await broken({ kind: '500', count: 9 });
    sandbox.control.clearFailures();
    await recovers(sandbox);
  });

  it('can only fail in ways that exist', async () => {
    const { control } = await aSandbox();
    expect(() => control.failNext({ kind: 'status-418' })).toThrow('No such failure: status-418');
  });
});
