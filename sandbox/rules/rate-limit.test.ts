import { describe, expect, it } from 'vitest';
import { aSandbox, type TestSandbox } from '../test-sandbox.ts';

const DAY_REPORT = '/partner_performance_by_day?START_DATE=2026-11-01&END_DATE=2026-11-02';

/** Path, its hourly limit, and a path whose own budget must stay untouched. */
const HOURLY: [path: string, limit: number, other: string][] = [
  ['/Actions/none', 500, '/Jobs'],
  ['/Clicks/none', 500, '/Jobs'],
  [`/Reports${DAY_REPORT}`, 250, '/Actions/none'],
  ['/Jobs', 1000, '/Actions/none'],
];

async function spend({ status }: TestSandbox, path: string, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 50) {
    await Promise.all(Array.from({ length: Math.min(50, left) }, () => status(path)));
  }
}

describe('rate limits', () => {
  it.each(HOURLY)('%s: %i an hour', async (path, limit, other) => {
    const sandbox = await aSandbox();
    await spend(sandbox, path, limit - 1);
    expect(await sandbox.status(path)).not.toBe(429);
    const refused = await sandbox.call(path);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({ Status: 'ERROR', Message: 'Too Many Requests' });
    expect(refused.headers.get('Retry-After')).toBe('3600');
    expect(await sandbox.status(other)).not.toBe(429);
    sandbox.control.advance({ hours: 1 });
    expect(await sandbox.status(path)).not.toBe(429);
  });

  it('allow ten ClickExports a day', async () => {
    const sandbox = await aSandbox();
    await spend(sandbox, '/ClickExport', 10);
    const refused = await sandbox.call('/ClickExport');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe(String(4 * 3600));
    sandbox.control.advance({ hours: 4 });
    expect(await sandbox.status('/ClickExport')).toBe(200);
  });

  it('count days in the account’s zone by switch', async () => {
    const sandbox = await aSandbox({ switches: { dailyLimitZone: 'account' } });
    await spend(sandbox, '/ClickExport', 10);
    expect((await sandbox.call('/ClickExport')).headers.get('Retry-After')).toBe(String(12 * 3600));
    sandbox.control.advance({ hours: 4 });
    expect(await sandbox.status('/ClickExport')).toBe(429);
    sandbox.control.advance({ hours: 8 });
    expect(await sandbox.status('/ClickExport')).toBe(200);
  });

  it('allow a hundred ReportExports a day', async () => {
    const sandbox = await aSandbox();
    await spend(sandbox, `/ReportExport${DAY_REPORT}`, 100);
    expect(await sandbox.status(`/ReportExport${DAY_REPORT}`)).toBe(429);
    expect(await sandbox.status(`/Reports${DAY_REPORT}`)).toBe(200);
  });

  it('are one account’s own', async () => {
    const sandbox = await aSandbox({ scenarios: ['small', 'first-day'] });
    await spend(sandbox, '/ClickExport', 10);
    const [first, second] = sandbox.worlds.map((world) => sandbox.control.rateUse(world.partner.accountSid));
    const used = (use: typeof first) => use?.find((one) => one.group === 'click-export')?.used;
    expect([used(first), used(second)]).toEqual([10, 0]);
  });

  it.each([
    ['both', true, true],
    ['partner', true, false],
    ['brand', false, true],
    ['none', false, false],
  ] as const)('are told in headers: %s', async (rateHeaders, partner, brand) => {
    const { call } = await aSandbox({ switches: { rateHeaders } });
    const { headers } = await call('/Jobs');
    expect(headers.get('X-RateLimit-Limit-hour')).toBe(partner ? '1000' : null);
    expect(headers.get('X-RateLimit-Remaining-hour')).toBe(partner ? '999' : null);
    expect(headers.get('RateLimit-Reset')).toBe(partner ? '3600' : null);
    expect(headers.get('X-RateLimit-Remaining')).toBe(brand ? '999' : null);
    expect(headers.get('X-RateLimit-Reset')).toBe(brand ? '3600' : null);
  });

  it('of the brand page send no Retry-After', async () => {
    const { call, control } = await aSandbox({ switches: { rateHeaders: 'brand' } });
    control.throttle({});
    expect((await call('/Jobs')).headers.get('Retry-After')).toBeNull();
  });

  it('can be forced for one group, until the time is over', async () => {
    const { call, status, control } = await aSandbox();
    control.throttle({ group: 'performance-detail', retryAfter: 90 });
    expect((await call('/Actions')).headers.get('Retry-After')).toBe('90');
    expect(await status('/Jobs')).toBe(200);
    control.advance({ ms: 90_000 });
    expect(await status('/Actions')).toBe(200);
  });

  it('do not count what credentials did not open', async () => {
    const { status, control } = await aSandbox();
    await status('/Jobs', { authorization: null });
    expect(control.rateUse().every((use) => use.used === 0)).toBe(true);
  });
});
