import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '@/lib/db/database-error';
import { toInstantText } from '@/lib/domain/day';
import type { Diagnostics } from '@/lib/domain/diagnostics';
import { toAccountId } from '@/lib/domain/id';
import { createFindings } from '@/lib/domain/self-check';
import { anAccount, anApproval, aStatus, day, instant, NOW_MS } from '@/tests/support/builders';
import { aRun, someDiagnostics } from '@/tests/support/diagnostics';
import { waitingPerformance } from '@/tests/support/performance';
import { waitingActions } from '@/tests/support/waiting-actions';
import { App } from './App';
import type { DashboardServices } from './services';

const account = anAccount();

function open(some: Partial<Diagnostics> = {}, queries: Partial<DashboardServices['queries']> = {}) {
  const send = vi.fn(async () => ({ ok: true, value: { status: 'started' } }) as never);
  const services = {
    queries: {
      accounts: async () => [account],
      accountStatus: async () => aStatus(),
      alertBatch: async () => undefined,
      unseenApprovals: async () => [],
      settings: () => new Promise<never>(() => undefined),
      ...waitingPerformance(),
      ...waitingActions(),
      diagnostics: async () => someDiagnostics(some),
      rawRow: vi.fn(async () => '{"Payout":"12,30"}'),
      bundle: vi.fn(async () => '{"format":"partner-pulse-diagnostics 1"}'),
      ...queries,
    },
    onChange: () => () => undefined,
    send,
    openWelcome: vi.fn(),
    openOptions: vi.fn(),
    requestHost: vi.fn(async () => true),
    saveFile: vi.fn(),
    now: () => NOW_MS,
  } satisfies DashboardServices;
  render(<App services={services} />);
  return { services, send };
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const card = async (testId: string) => within(await screen.findByTestId(testId));

beforeEach(() => {
  localStorage.clear();
  location.hash = '#/diagnostics';
});

describe('the dashboard', () => {
  it('offers to connect when no account is', async () => {
    const { services } = open({}, { accounts: async () => [] });
    await press('Connect an account');
    expect(services.openWelcome).toHaveBeenCalledOnce();
  });

  it('has a side bar with its pages, the account and how fresh it is', async () => {
    open();
    const nav = within(await screen.findByRole('navigation', { name: 'Pages' }));
    const link = nav.getByRole('link', { name: 'Diagnostics' });
    expect([link.getAttribute('href'), link.getAttribute('aria-current')]).toEqual(['#/diagnostics', 'page']);
    expect(nav.getAllByRole('link')[0]?.textContent).toBe('Overview');
    expect(screen.getByText('Trailhead Media')).toBeTruthy();
    expect(await screen.findByText(/^Synced 3 min\.? ago$/)).toBeTruthy();
    expect(screen.getByText('Days in Pacific Time, as impact.com')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 1 }).map((one) => one.textContent)).toEqual([
      'Diagnostics',
    ]);
    expect(document.title).toBe('Diagnostics · Partner Pulse');
  });

  it.each(['actions', 'overview', 'links', 'export'])(
    'says on %s what keeps the account from being updated, and how to mend it',
    async (path) => {
      location.hash = `#/${path}`;
      const accountStatus = async () => aStatus({ failure: { kind: 'credentials-refused' } });
      const { services } = open({}, { accountStatus });
      expect((await screen.findByTestId('problem-line')).dataset.value).toBe('credentials-refused');
      await press('Connect again');
      expect(services.openWelcome).toHaveBeenCalledOnce();
    },
  );

  it('opens its first page for an address nobody knows', async () => {
    location.hash = '#/nowhere';
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
  });

  it('says how many approvals were not looked at yet, of the account that the address names', async () => {
    location.hash = '#/diagnostics?account=b';
    const unseenApprovals = vi.fn(async () => [anApproval()]);
    const accounts = async () =>
      ['a', 'b'].map((id) => anAccount({ id: toAccountId(id), label: `Blog ${id}` }));
    open({}, { accounts, unseenApprovals });
    await waitFor(() => expect(unseenApprovals).toHaveBeenCalledWith('b'));
    expect(unseenApprovals).not.toHaveBeenCalledWith('a');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Account' }), 'Blog a');
    await waitFor(() => expect(location.hash).toBe('#/diagnostics?account=a'));
  });

  it('switches between three accounts and remembers which', async () => {
    const ids = ['a', 'b', 'c'].map(toAccountId);
    const diagnostics = vi.fn(async () => someDiagnostics());
    const accounts = async () => ids.map((id) => anAccount({ id, label: `Blog ${id}` }));
    open({}, { accounts, diagnostics });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Account' }), 'Blog c');
    await waitFor(() => expect(diagnostics).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'c' })));
    expect(localStorage.getItem('dashboard.account')).toBe('c');
  });

  it('says that the database cannot be opened, and can still write the file', async () => {
    const closed = new DatabaseError('database-unavailable', new Error('closed'));
    open({}, { diagnostics: vi.fn().mockRejectedValue(closed) });
    expect((await screen.findByTestId('problem-line')).dataset.value).toBe('database-unavailable');
    expect(screen.getByRole('button', { name: 'Save the file' })).toBeTruthy();
  });
});

describe('what is going on', () => {
  it('is said with the last and the next run, the clock, the zone and the scopes', async () => {
    open({ clockOffsetMs: -90_000, status: aStatus({ missingScopes: ['jobs', 'click-export'] }) });
    const text = (await screen.findByTestId('now')).textContent?.replaceAll('\u202f', ' ');
    for (const words of [
      'Up to date',
      'Next run7:12 PM',
      '1.5 min ahead of impact.com’s',
      'Pacific Time (America/Los_Angeles)',
      'Retrieve and download jobs',
      'Export clicks',
      'WaitingFor nothing',
    ])
      expect(text).toContain(words);
  });

  it('names every wait, until when and why', async () => {
    const until = instant('2026-11-18T19:30:00Z');
    const waits = [
      { group: 'detail', until, why: 'asked' },
      { group: 'click-export', until, why: 'own-share' },
    ] as const;
    open({ status: aStatus({ waits: [...waits] }) });
    const now = await card('now');
    const items = now.getAllByRole('listitem').map((item) => item.textContent?.replaceAll('\u202f', ' '));
    expect(items).toEqual([
      'Orders: until 7:30 PM, as impact.com asked',
      'Click exports: until 7:30 PM, our own share is used',
    ]);
  });

  it('says what is wrong, how often, and its remedy', async () => {
    const { send } = open({ failures: 3, status: aStatus({ failure: { kind: 'offline' } }) });
    expect((await card('now')).getByText('No connection (3 runs in a row)')).toBeTruthy();
    await press('Try again');
    expect(send).toHaveBeenCalledWith('syncNow', { accountId: account.id });
  });

  it('says when no run is due', async () => {
    open({ nextRunAt: null, status: aStatus({ failure: { kind: 'credentials-refused' } }) });
    expect((await card('now')).getByText('Not before you connect again')).toBeTruthy();
    expect((await card('plan')).getByText(/^No run is due/)).toBeTruthy();
  });
});

describe('the plan', () => {
  it('lists what the next run reads, over which days, and what for', async () => {
    open();
    const steps = (await card('plan')).getAllByRole('listitem').map((item) => item.textContent);
    const plain = steps.map((text) => text?.replaceAll(/[\u2009\u202f]/g, ' '));
    expect(plain).toEqual([
      'Ask for the company’s name, currency and time zone, and for impact.com’s clock',
      'Read all programs, as once a day',
      'Read what impact.com changed from Nov 17, 6:45 PM to Nov 18, 6:45 PM',
      'Look again at pending orders of Oct 8 – Nov 18',
      'Bring the exports of clicks on',
    ]);
  });

  it('shows the first ten of a long one, and more when asked', async () => {
    const plan = Array.from({ length: 25 }, () => ({ kind: 'clicks' }) as const);
    open({ plan });
    const steps = await card('plan');
    expect(steps.getAllByRole('listitem')).toHaveLength(11);
    await press('Show more, 15 are left');
    expect(steps.getAllByRole('listitem')).toHaveLength(21);
    await press('Show more, 5 are left');
    expect(steps.getAllByRole('listitem')).toHaveLength(26);
    expect(steps.queryByRole('button')).toBeNull();
  });
});

describe('budgets', () => {
  it('are meters that say in words what they draw', async () => {
    open();
    const meter = await screen.findByLabelText('Requests in the last hour');
    expect(meter.getAttribute('aria-valuetext')).toBe('37 of 100');
    expect(meter.getAttribute('value')).toBe('37');
    expect(screen.getByTestId('budget-click-export').textContent).toBe('3 of 3');
  });
});

describe('clicks', () => {
  it('are said to come from a report, and how far their exports are', async () => {
    open();
    const text = (await screen.findByTestId('clicks')).textContent?.replaceAll(/[\u2068\u2069]/g, '');
    expect(text).toContain('Clicks come from impact.com’s report by_program');
    expect(text).toContain('Clicks of 40 finished days are stored.');
    expect(text).toContain('Failed, to be tried again (2 tries)');
  });

  it('are said to come from exports, and why', async () => {
    const source = { kind: 'export', reason: 'scope-missing' } as const;
    open({ clicks: { source, jobs: [], daysKnown: 0, walk: null } });
    const clicks = await card('clicks');
    expect(clicks.getByText('This token may not export reports.')).toBeTruthy();
    expect(clicks.getByText('No export is on its way.')).toBeTruthy();
  });
});

describe('the runs', () => {
  it('say when, how long, by whom, how much and how they ended', async () => {
    open();
    const cells = [...(await screen.findByTestId('run')).children].map((cell) => cell.textContent);
    expect(cells.map((text) => text?.replaceAll('\u202f', ' '))).toEqual([
      'Nov 18, 6:42 PM',
      '4 sec',
      'Schedule',
      '12',
      '340',
      '3',
      'Complete',
    ]);
  });

  it('open to their steps, the same ones together', async () => {
    open();
    await press(/^Nov 18/);
    const steps = within(screen.getByTestId('steps')).getAllByRole('listitem');
    expect(steps.map((item) => item.textContent?.replaceAll(/[\u2009\u202f]/g, ' '))).toEqual([
      'Company, time zone and clock',
      'Pending orders again, Oct 8 – Nov 18: 340 rows, 3 days changed, 2 approvals, 1 set aside',
      'Clicks imported, 2 times',
    ]);
    await press(/^Nov 18/);
    expect(screen.queryByTestId('steps')).toBeNull();
  });

  it('say that they failed, go on, or were cut short', async () => {
    const at = (minutes: number) => toInstantText(NOW_MS - minutes * 60_000);
    const runs = [
      aRun({ startedAt: at(1), endedAt: null }),
      aRun({ startedAt: at(2), endedAt: null }),
      aRun({ startedAt: at(3), failure: { kind: 'timed-out' } }),
    ];
    open({ runs, status: aStatus({ syncing: true }) });
    const rows = await screen.findAllByTestId('run');
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual([
      'Going on',
      'Cut short by the browser',
      'impact.com took too long to answer',
    ]);
  });

  it('are shown fifty at a time', async () => {
    const runs = Array.from({ length: 120 }, (_, n) =>
      aRun({ startedAt: toInstantText(NOW_MS - n * 1_800_000) }),
    );
    open({ runs });
    expect(await screen.findAllByTestId('run')).toHaveLength(50);
    await press('Show more, 70 are left');
    expect(screen.getAllByTestId('run')).toHaveLength(100);
  });

  it('are not there yet on the first day', async () => {
    open({ runs: [] });
    expect((await card('runs')).getByText('No run yet.')).toBeTruthy();
  });
});

describe('rows set aside', () => {
  const row = {
    key: '1.2.3',
    reason: 'Payout unreadable',
    day: day('2026-11-10'),
    seenAt: instant('2026-11-11T08:00:00Z'),
  };

  it('say why, and show themselves only when asked', async () => {
    const { services } = open({ setAside: [row, { ...row, key: 'x', reason: 'disappeared', day: null }] });
    const aside = await card('set-aside');
    const words = aside.getAllByTestId('row-aside').map((item) => item.querySelector('p')?.textContent);
    expect(words.map((text) => text?.replaceAll(/[\u2068\u2069\u202f]/g, ' ').trim())).toEqual([
      'Payout  cannot be read of Nov 10, seen Nov 11, 8:00 AM',
      'No longer at impact.com seen Nov 11, 8:00 AM',
    ]);
    expect(services.queries.rawRow).not.toHaveBeenCalled();
    await userEvent.click(aside.getAllByRole('button', { name: 'Show the row' })[0]!);
    expect(await aside.findByText('{"Payout":"12,30"}')).toBeTruthy();
    expect(services.queries.rawRow).toHaveBeenCalledWith(account.id, '1.2.3');
    await press('Hide the row');
    expect(aside.queryByText('{"Payout":"12,30"}')).toBeNull();
  });

  it('that are none are said to be none', async () => {
    open({ setAside: [] });
    expect((await card('set-aside')).getByText('None. Every row could be read.')).toBeTruthy();
  });
});

describe('the self-check', () => {
  const checkedAt = instant('2026-11-18T18:45:00Z');

  it('asks the background, and says that all is well', async () => {
    const { send } = open();
    send.mockResolvedValueOnce({
      ok: true,
      value: { checkedAt, tookMs: 300, results: createFindings().results() },
    } as never);
    await press('Check now');
    expect(send).toHaveBeenCalledWith('runSelfCheck', { accountId: account.id });
    expect((await screen.findByTestId('self-check-conclusion')).textContent).toBe(
      'Everything is as it must be. It took 0.3 sec.',
    );
    expect(screen.getByTestId('check-menu').textContent).toContain('Holds.');
  });

  it('says what is broken, how often and where, and what was not looked at', async () => {
    const findings = createFindings();
    findings.add({ kind: 'totals-differ', day: day('2026-11-03') });
    findings.add({ kind: 'totals-differ', day: day('2026-11-04') });
    findings.skip('badge', 'sync-running');
    const { send } = open();
    const value = { checkedAt, tookMs: 300, results: findings.results() };
    send.mockResolvedValueOnce({ ok: true, value } as never);
    await press('Check now');
    const totals = await screen.findByTestId('check-totals');
    expect(totals.textContent?.replaceAll('\u2009', ' ')).toContain(
      '2 days’ totals are not the sums of their orders: Nov 3 – 4',
    );
    expect(screen.getByTestId('check-badge').textContent).toContain('A sync was going on.');
    expect(screen.getByTestId('self-check-conclusion').textContent).toContain(
      '1 of 13 is not as it must be.',
    );
  });

  it('says when the background does not answer', async () => {
    const { send } = open();
    send.mockResolvedValueOnce({ ok: false, failure: { kind: 'unexpected' } } as never);
    await press('Check now');
    expect((await screen.findByTestId('self-check-conclusion')).textContent).toBe(
      'Something went wrong in the extension',
    );
  });
});

describe('the file to send', () => {
  it('is saved under the day’s name', async () => {
    const { services } = open();
    await press('Save the file');
    await waitFor(() =>
      expect(services.saveFile).toHaveBeenCalledWith(
        'partner-pulse-diagnostics-2026-11-18.json',
        '{"format":"partner-pulse-diagnostics 1"}',
      ),
    );
  });

  it('can be read before it is sent', async () => {
    const { services } = open();
    await press('See what it holds');
    expect((await screen.findByTestId('bundle-text')).textContent).toContain('partner-pulse-diagnostics 1');
    expect(services.saveFile).not.toHaveBeenCalled();
    await press('Hide what it holds');
    expect(screen.queryByTestId('bundle-text')).toBeNull();
  });
});
