import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Link } from '@/lib/domain/link';
import { type Bulk, toBulkId } from '@/lib/domain/link-bulk';
import { filterLinks, type LinkFilter } from '@/lib/domain/link-filter';
import { NO_LABELS } from '@/lib/domain/link-labels';
import type { LinkOrder, UnclearLink } from '@/lib/domain/link-order';
import { anAccount, day, decimal, instant } from '@/tests/support/builders';
import { anEarningLine, aPlan, linkServices, someLinkEarnings } from '@/tests/support/link-pages';
import { aLink } from '@/tests/support/links';
import { LinksPage } from './LinksPage';

function open(some: Parameters<typeof linkServices>[0] = {}) {
  const services = linkServices(some);
  const { container } = render(
    <LinksPage account={anAccount()} links={services} onConnect={() => undefined} />,
  );
  return { services, container };
}

/** A history that is searched and filtered as the real one is. */
function withLinks(links: Link[], earnings = links.map(({ id }) => someLinkEarnings({ linkId: id }))) {
  return {
    queries: {
      links: async (filter: LinkFilter) => filterLinks(links, filter),
      linkEarnings: async () => earnings,
    },
  };
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const rows = () => screen.findAllByTestId('link-row');
const sent = ({ send }: ReturnType<typeof linkServices>, name: string) =>
  send.mock.calls.filter(([command]) => command === name).map(([, request]) => request);

const skis = aLink({ id: '000000002-a', title: 'Skis', starred: true });
const cafe = aLink({
  id: '000000001-b',
  title: 'Café',
  programId: '2',
  programName: 'Harbor Coffee',
  url: 'https://go.track.test/b',
});

describe('the form', () => {
  it('shows what would come of an address, and makes the link on Enter', async () => {
    const { services } = open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Page of a brand' }), 'https://shop.test/skis');
    await screen.findByText('Nordlys Ski');
    await userEvent.type(screen.getByRole('textbox', { name: 'Page of a brand' }), '{Enter}');
    expect((await screen.findByTestId('copy-status')).textContent).toContain('Copied');
    expect(sent(services, 'createLink')).toEqual([
      expect.objectContaining({ address: 'https://shop.test/skis', from: 'form', accountId: anAccount().id }),
    ]);
  });

  it('checks the path of a vanity link before anything is asked', async () => {
    const refusal = { reason: 'path-not-allowed', path: 'a b' } as const;
    const linkPlan = async ({ path }: LinkOrder) =>
      path?.includes(' ') ? ({ status: 'refused', refusal, target: null } as const) : aPlan();
    const { services } = open({ queries: { linkPlan } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Page of a brand' }), 'https://shop.test/skis');
    await userEvent.click(await screen.findByRole('radio', { name: 'With a path of your own' }));
    const path = await screen.findByRole('textbox', { name: 'Path' });
    await userEvent.type(path, 'a b');
    await waitFor(() => expect(path.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.queryByTestId('make-link')).toBeNull();
    await userEvent.clear(path);
    await userEvent.type(path, 'boots');
    await userEvent.click(await screen.findByTestId('make-link'));
    expect(sent(services, 'createLink')).toEqual([expect.objectContaining({ path: 'boots', by: 'impact' })]);
  });

  it('asks for media properties only when they are wanted', async () => {
    const { services } = open({ answers: { readProperties: [{ id: '7', name: 'My blog' }] } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Page of a brand' }), 'https://shop.test/skis');
    await screen.findByText('Nordlys Ski');
    expect(sent(services, 'readProperties')).toEqual([]);
    await press('Choose one of your media properties');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Media property' }), 'My blog');
    await userEvent.click(screen.getByTestId('make-link'));
    expect(sent(services, 'createLink')).toEqual([expect.objectContaining({ propertyId: '7' })]);
  });
});

describe('the history', () => {
  it('says that it is empty, and how to begin', async () => {
    open();
    expect(await screen.findByText(/^No link yet/)).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('shows what each link earned, by state and currency, never added', async () => {
    const earnings = someLinkEarnings({
      linkId: skis.id,
      trace: { kind: 'labels', links: 2 },
      lines: [
        anEarningLine('approved', 'USD', '12.30', 2),
        anEarningLine('pending', 'EUR', '4.5'),
        anEarningLine('reversed', 'USD', '1'),
      ],
      actions: 3,
      clicks: 40,
      epc: [{ currency: 'USD', amount: decimal('0.3075') }],
      lastActionOn: day('2026-11-17'),
    });
    open(withLinks([skis], [earnings]));
    const row = (await rows())[0];
    await waitFor(() => expect(row?.textContent).toContain('$12.30'));
    const words = ['40', '3', '€4.50', '$1.00', '$0.31', 'Nov 17', 'by label, may be shared'];
    for (const word of words) expect(row?.textContent).toContain(word);
  });

  it('says so when a link cannot be told from others, instead of a zero', async () => {
    open(withLinks([skis], [someLinkEarnings({ linkId: skis.id, trace: { kind: 'none' } })]));
    expect(await screen.findByText('No label, so not told apart')).toBeTruthy();
  });

  it('is searched without accents, and filtered by program and mark', async () => {
    open(withLinks([skis, cafe]));
    expect(await rows()).toHaveLength(2);
    await userEvent.type(screen.getByRole('searchbox'), 'cafe');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect((await rows())[0]?.textContent).toContain('Café');
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only marked ones' }));
    await waitFor(async () => expect((await rows()).map((row) => row.dataset.value)).toEqual([skis.url]));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Program' }), 'Harbor Coffee');
    expect(await screen.findByText('No link is like that. Search for less.')).toBeTruthy();
  });

  it('leaves out what was made before the span that is looked at', async () => {
    const old = aLink({ id: '0-old', title: 'Old', madeAt: instant('2025-01-01T00:00:00Z') });
    open(withLinks([skis, old]));
    expect(await rows()).toHaveLength(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Made when' }), 'year' as never);
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('copies again, in any form, and shows the link selected when that fails', async () => {
    const { services } = open(withLinks([skis]));
    await press(/^Copy Skis/);
    expect(await screen.findByRole('button', { name: /^Copied/ })).toBeTruthy();
    await press(/^Skis/);
    await press('Copy as HTML');
    const html = services.copy.mock.calls.at(-1)?.[0 as never] as unknown as { text: string };
    expect(html.text).toContain('rel="sponsored"');
    services.copy.mockResolvedValue(false);
    await press('Copy as Link');
    expect(await screen.findByText(/^Not copied/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Copied/ })).toBeNull();
  });

  it('keeps notes and marks', async () => {
    const { services } = open(withLinks([skis]));
    await press('Mark \u2068Skis\u2069');
    expect(sent(services, 'changeLink')).toEqual([
      { accountId: skis.accountId, linkId: skis.id, starred: false },
    ]);
    await press(/^Skis/);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Note' }), 'for the newsletter');
    await userEvent.tab();
    expect(sent(services, 'changeLink').at(-1)).toMatchObject({ note: 'for the newsletter' });
  });

  it('takes a link out only after a second yes', async () => {
    const { services } = open(withLinks([skis]));
    await press(/^Skis/);
    await press('Take out of the history');
    await press('Keep it');
    expect(sent(services, 'removeLinks')).toEqual([]);
    await press('Take out of the history');
    await press('Take it out');
    expect(sent(services, 'removeLinks')).toEqual([{ accountId: skis.accountId, linkIds: [skis.id] }]);
  });

  it('is saved as a list that no spreadsheet runs, a row for each currency', async () => {
    const evil = aLink({ ...skis, id: '1-a', programId: '1', title: '=cmd()' });
    const lines = [anEarningLine('approved', 'USD', '1.50'), anEarningLine('pending', 'EUR', '2')];
    const { services } = open(withLinks([evil], [someLinkEarnings({ linkId: evil.id, lines })]));
    await rows();
    await press('Save as CSV');
    await waitFor(() => expect(services.saveBlob).toHaveBeenCalledOnce());
    const [name, csv] = services.saveBlob.mock.calls[0] as unknown as [string, string];
    expect(name).toBe('tracking-links-2026-11-18.csv');
    expect(csv).toContain("'=cmd()");
    expect(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(-4).join()),
    ).toEqual(['USD,1.50,,', 'EUR,,2,']);
  });
});

describe('a request nobody knows the outcome of', () => {
  const unclear: UnclearLink = {
    orderId: 'o' as never,
    accountId: skis.accountId,
    programId: skis.programId,
    programName: 'Nordlys Ski',
    target: 'https://shop.test/skis?utm_source=x',
    labels: { ...NO_LABELS, subId1: 'mail' },
    askedAt: instant('2026-11-18T18:00:00Z'),
    failure: null,
  };

  it('is made once more only on demand, with the same address and labels, and then forgotten', async () => {
    const { services } = open({ queries: { unclearLinks: async () => [unclear] } });
    const card = within(await screen.findByTestId('unclear-links'));
    await userEvent.click(card.getByRole('button', { name: 'Make another one' }));
    expect(sent(services, 'createLink')).toEqual([
      expect.objectContaining({
        address: unclear.target,
        templates: unclear.labels,
        keep: ['utm_source', '#'],
        again: true,
      }),
    ]);
    await waitFor(() => expect(sent(services, 'forgetUnclear')).toEqual([{ orderId: 'o' }]));
  });

  it('stays when that fails, too', async () => {
    const failed = { status: 'failed', failure: { kind: 'offline' } };
    const { services } = open({
      queries: { unclearLinks: async () => [unclear] },
      answers: { createLink: failed },
    });
    await press('Make another one');
    expect(await screen.findByText('No connection')).toBeTruthy();
    expect(sent(services, 'forgetUnclear')).toEqual([]);
  });
});

describe('many at once', () => {
  const many = async () => userEvent.click(await screen.findByRole('radio', { name: 'Many at once' }));
  const addresses = () => screen.getByRole('textbox', { name: 'Addresses, one on each line' });

  it('has a verdict for every address before anything is asked, then begins once', async () => {
    const refusal = { reason: 'not-a-partner', host: 'nowhere.test' } as const;
    const linkPlans = async (orders: readonly LinkOrder[]) =>
      orders.map(({ address }) =>
        address.includes('nowhere') ? ({ status: 'refused', refusal, target: null } as const) : aPlan(),
      );
    const { services } = open({ queries: { linkPlans } });
    await many();
    await userEvent.type(addresses(), 'https://shop.test/a https://nowhere.test/b https://shop.test/a');
    const lines = await screen.findAllByTestId('bulk-line');
    expect(lines.map((line) => line.dataset.value)).toEqual(['good', 'bad']);
    await press('Make 1 link');
    expect(sent(services, 'startBulk')).toEqual([
      expect.objectContaining({
        entries: [
          expect.objectContaining({ address: 'https://shop.test/a' }),
          expect.objectContaining({ address: 'https://nowhere.test/b' }),
        ],
      }),
    ]);
  });

  it('refuses more than 500', async () => {
    const { services } = open();
    await many();
    const text = Array.from({ length: 501 }, (_, index) => `https://shop.test/${index}`).join('\n');
    await userEvent.click(addresses());
    await userEvent.paste(text);
    expect(
      await screen.findByText('These are 501 addresses, and 500 is the most. Take some out.'),
    ).toBeTruthy();
    await userEvent.click(screen.getByTestId('start-bulk'));
    expect(sent(services, 'startBulk')).toEqual([]);
  });

  it('takes the tabs of the window when the user allows it, and says when not', async () => {
    const { services } = open();
    await many();
    await press('Take all tabs of this window');
    expect(await screen.findByText(/^The tabs were not looked at/)).toBeTruthy();
    services.readTabs.mockResolvedValue([{ address: 'https://shop.test/tab', title: 'A tab' }]);
    await press('Take all tabs of this window');
    await waitFor(() => expect(addresses()).toHaveProperty('value', 'https://shop.test/tab'));
    expect(screen.queryByText(/^The tabs were not looked at/)).toBeNull();
  });

  const entry = { title: '', accountId: null, programId: null };
  const bulk: Bulk = {
    id: toBulkId('b'),
    startedAt: instant('2026-11-18T18:00:00Z'),
    status: 'running',
    resumeAt: null,
    failure: null,
    templates: null,
    by: null,
    confirmed: false,
    entries: [
      {
        ...entry,
        address: 'https://shop.test/a',
        verdict: {
          status: 'made',
          linkId: skis.id,
          url: skis.url,
          programName: 'Nordlys Ski',
          reused: false,
        },
      },
      { ...entry, address: 'https://shop.test/b', verdict: { status: 'waiting' } },
    ],
  };

  it('is found again after the page was closed, with how far it is, and can be stopped', async () => {
    const { services } = open({ queries: { bulks: async () => [bulk] } });
    await many();
    const progress = within(await screen.findByTestId('bulk-progress'));
    expect(progress.getByText('1 of 2 done')).toBeTruthy();
    expect(progress.getByText(/1 made/)).toBeTruthy();
    await press('Stop');
    expect(sent(services, 'cancelBulk')).toEqual([{ bulkId: 'b' }]);
    await press('Copy all links');
    expect(services.copy).toHaveBeenLastCalledWith({ text: skis.url, html: null });
  });

  it('is saved with every verdict', async () => {
    const { services } = open({ queries: { bulks: async () => [{ ...bulk, status: 'cancelled' }] } });
    await many();
    const progress = within(await screen.findByTestId('bulk-progress'));
    await userEvent.click(progress.getByRole('button', { name: 'Save as CSV' }));
    const [, csv] = services.saveBlob.mock.calls[0] as unknown as [string, string];
    expect(csv).toContain(`https://shop.test/a,made,${skis.url},Nordlys Ski`);
    expect(csv).toContain('https://shop.test/b,waiting');
  });
});

it('keeps nobody out, with the form, the history and a row open', async () => {
  const { container } = open(withLinks([skis, cafe]));
  await rows();
  await press(/^Skis/);
  await userEvent.type(screen.getByRole('textbox', { name: 'Page of a brand' }), 'https://shop.test/skis');
  await screen.findByTestId('make-link');
  // Colours and regions need a real page; tests/e2e looks at those.
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(container, { rules });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
