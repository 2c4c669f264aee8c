import { describe, expect, it } from 'vitest';
import { aSandbox, type Body, type TestSandbox } from './test-sandbox.ts';

async function control({ origin }: TestSandbox, operation: string, body?: object): Promise<Body> {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  return (await fetch(`${origin}/_control/${operation}`, init)).json();
}

describe('the control over HTTP', () => {
  it('tells who can be connected and what time it is', async () => {
    const sandbox = await aSandbox({ scenarios: ['small', 'first-day'] });
    const state = await control(sandbox, 'state');
    expect(state).toMatchObject({ nowText: '2026-11-18T20:00:00.000Z', ticking: false });
    const told = state.accounts.map((account: Body) => [
      account.scenario,
      account.accountSid,
      account.authToken,
    ]);
    expect(told).toEqual(
      sandbox.worlds.map(({ options, partner }) => [options.scenario, partner.accountSid, partner.authToken]),
    );
  });

  it('moves time forward in every world, and never back', async () => {
    const sandbox = await aSandbox({ scenarios: ['small', 'first-day'] });
    const before = sandbox.world.clock.now();
    await control(sandbox, 'advance', { days: 1, hours: 2, minutes: 3, ms: 4 });
    const moved = sandbox.worlds.map((world) => world.clock.now() - before);
    expect(moved).toEqual([93_780_004, 93_780_004]);
    expect(await control(sandbox, 'advance', { hours: -1 })).toEqual({ error: 'Time moves forward only' });
  });

  it('approves the oldest pending actions and says which', async () => {
    const sandbox = await aSandbox();
    const { rows } = sandbox.world.actions({ state: 'PENDING' }, 0, 10_000);
    const oldest = rows.slice(-2).map((row) => row.id);
    const { ids } = await control(sandbox, 'approvePending', { count: 2 });
    expect(ids).toEqual(oldest.reverse());
    expect(ids.map((id: string) => sandbox.world.action(id)?.state)).toEqual(['APPROVED', 'APPROVED']);
  });

  it('approves pending actions of one program', async () => {
    const sandbox = await aSandbox();
    const { ids } = await control(sandbox, 'approvePending', { count: 1, programId: '20101' });
    expect(ids[0]).toMatch(/^20101\./);
  });

  it('records, modifies, reverses, restores, approves and clears', async () => {
    const sandbox = await aSandbox();
    const click = await control(sandbox, 'recordClick', {
      programId: '20101',
      landingPageUrl: 'https://www.nordlys-ski.test/',
      subId1: 'guide',
    });
    const order = await control(sandbox, 'recordAction', { clickId: click.id, amount: '50.00' });
    const { id } = order;
    const now = () => sandbox.world.action(id);
    expect(order).toMatchObject({ subId1: 'guide', state: 'PENDING', amount: '50.00' });
    await control(sandbox, 'modify', { id, payout: '1.25', amount: '40.00' });
    expect(now()).toMatchObject({ payout: '1.25', amount: '40.00' });
    await control(sandbox, 'reverse', { id, reason: 'ITEM_RETURNED' });
    expect(now()).toMatchObject({ state: 'REVERSED', payout: '0.00' });
    await control(sandbox, 'restore', { id });
    expect(now()?.state).toBe('PENDING');
    await control(sandbox, 'moveLockingDate', { id, lockingAt: '2026-12-24T00:00:00Z' });
    expect(now()?.lockingAt).toBe(Date.parse('2026-12-24T00:00:00Z'));
    await control(sandbox, 'approve', { ids: [id] });
    await control(sandbox, 'clear', { id });
    expect(now()).toMatchObject({ state: 'APPROVED', clearedAt: expect.any(Number) });
  });

  it('gives the ledger of the world, whole or of some days', async () => {
    const sandbox = await aSandbox();
    expect(await control(sandbox, 'ledger')).toEqual(sandbox.world.ledger());
    const range = { from: '2026-11-01', to: '2026-11-18' };
    expect(await control(sandbox, 'ledger', range)).toEqual(sandbox.world.ledger(range));
    const query = `ledger?sid=${sandbox.sid}&from=2026-11-01&to=2026-11-18`;
    expect(await control(sandbox, query)).toEqual(sandbox.world.ledger(range));
  });

  it('changes switches, and refuses those that are none', async () => {
    const sandbox = await aSandbox();
    expect(await control(sandbox, 'setSwitches', { jobSeconds: 0 })).toMatchObject({ jobSeconds: 0 });
    expect((await control(sandbox, 'setSwitches', { jobSecs: 0 })).error).toContain(
      'No such switch: jobSecs',
    );
    expect((await control(sandbox, 'setSwitches', { jobSeconds: '0' })).error).toContain('jobSeconds');
  });

  it('throttles, fails, limits and revokes like the control in the process', async () => {
    const sandbox = await aSandbox();
    const { sid, status } = sandbox;
    await control(sandbox, 'throttle', { group: 'performance-detail', retryAfter: 5 });
    expect(await status('/Actions')).toBe(429);
    await control(sandbox, 'resetRates', {});
    await control(sandbox, 'failNext', { kind: 'status-503', match: '/Actions' });
    expect([await status('/Campaigns'), await status('/Actions')]).toEqual([200, 503]);
    await control(sandbox, 'setScopes', { sid, scopes: ['Retrieve campaigns'] });
    expect([await status('/Campaigns'), await status('/Actions')]).toEqual([200, 403]);
    await control(sandbox, 'failJobs', { count: 1 });
    await control(sandbox, 'revokeToken', { sid });
    expect(await status('/Campaigns')).toBe(401);
  });

  it('says how much of each limit is used', async () => {
    const sandbox = await aSandbox();
    await sandbox.status('/Actions');
    expect(await control(sandbox, 'rateUse')).toContainEqual({
      group: 'performance-detail',
      per: 'hour',
      limit: 500,
      used: 1,
      resetSeconds: 3600,
    });
  });

  it.each([
    ['nothing', {}, 'No such operation'],
    ['approve', {}, 'ids must be a list of texts'],
    ['approve', { ids: ['1.2.3'] }, 'No such action'],
    ['approvePending', {}, 'count must be a number'],
    ['ledger', { sid: 'IRnobody' }, 'No such account'],
    ['ledger', { from: '2026-11-01' }, 'to must be a text'],
    ['setScopes', { sid: 'x', scopes: [1] }, 'scopes must be a list of texts'],
    ['throttle', { group: 'all' }, 'No such group: all'],
    ['failNext', { kind: '500', match: '(' }, 'Invalid regular expression'],
    ['failNext', { kind: 'sabotage' }, 'No such failure: sabotage'],
    ['recordAction', { clickId: 'x', amount: '1.00' }, 'No such click'],
    ['moveLockingDate', { id: 'x', lockingAt: 'soon' }, 'lockingAt must be a date'],
  ])('says what is wrong with %s %j', async (operation, body, message) => {
    const sandbox = await aSandbox();
    expect((await control(sandbox, operation, body)).error).toContain(message);
  });
});

describe('the request log', () => {
  it('keeps method, path, query, headers and status, but never the credentials', async () => {
    const sandbox = await aSandbox();
    await sandbox.status('/Campaigns?PageSize=2', { headers: { Cookie: 'a=b', 'IR-Version': '16' } });
    const logged = await control(sandbox, 'requests');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      at: sandbox.world.clock.now(),
      method: 'GET',
      path: `/Mediapartners/${sandbox.sid}/Campaigns`,
      query: 'PageSize=2',
      headers: { 'ir-version': '16', accept: 'application/json' },
      status: 200,
    });
    const { authToken, accountSid } = sandbox.world.partner;
    const text = JSON.stringify(logged);
    expect(text).not.toContain(authToken);
    expect(text).not.toContain(btoa(`${accountSid}:${authToken}`));
    expect(text).not.toContain('a=b');
  });

  it('can be cleared, and holds no control requests', async () => {
    const sandbox = await aSandbox();
    await sandbox.status('/Campaigns');
    await control(sandbox, 'clearRequests', {});
    expect(await control(sandbox, 'requests')).toEqual([]);
  });
});
