import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { toProgramId } from '@/lib/domain/id';
import type { LinkOutcome } from '@/lib/domain/link-order';
import { instant } from '@/tests/support/builders';
import { aChoice, aPlan, aTarget, linkServices } from '@/tests/support/link-pages';
import { aLink } from '@/tests/support/links';
import { LinkOfPage } from './PageLinkCard';

type Some = Parameters<typeof linkServices>[0];

function open(some: Some = {}) {
  const services = linkServices(some);
  const onConnect = vi.fn();
  const page = { address: 'https://shop.test/skis', title: 'Skis' };
  render(<LinkOfPage page={page} links={services} onConnect={onConnect} />);
  return { services, onConnect };
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const ordersOf = ({ send }: ReturnType<typeof linkServices>) =>
  send.mock.calls.filter(([name]) => name === 'createLink').map(([, order]) => order);

describe('the card of a page', () => {
  it('names the program, and copies its link in one press', async () => {
    const { services } = open();
    expect(await screen.findByText('Nordlys Ski')).toBeTruthy();
    await press('Copy link');
    expect((await screen.findByTestId('copy-status')).textContent).toContain('Copied');
    expect(services.copy).toHaveBeenCalledWith({ text: aLink().url, html: null });
    expect(ordersOf(services)).toEqual([
      expect.objectContaining({ address: 'https://shop.test/skis', title: 'Skis', from: 'popup' }),
    ]);
  });

  it('never says "Copied" when it is not true: the link stands selected', async () => {
    const { services } = open();
    services.copy.mockResolvedValue(false);
    await press('Copy link');
    expect(await screen.findByText(/^Not copied/)).toBeTruthy();
    expect(screen.queryByText('Copied')).toBeNull();
    const field = screen.getByTestId<HTMLInputElement>('made-link');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, aLink().url.length]);
  });

  it('asks which program when several match, and remembers the choice for this link', async () => {
    const other = aChoice({ programId: toProgramId('2'), programName: 'Nordlys Outlet' });
    const choices = [aChoice(), other];
    const linkPlan = vi.fn(async ({ programId }: { programId: string | null }) =>
      aPlan({ choices, chosen: choices.find((choice) => choice.programId === programId) ?? null }),
    );
    const { services } = open({ queries: { linkPlan } });
    const button = await screen.findByRole('button', { name: 'Copy link' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(ordersOf(services)).toEqual([]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Choose a program' }),
      'Nordlys Outlet',
    );
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
    await userEvent.click(button);
    expect(ordersOf(services)).toEqual([expect.objectContaining({ programId: '2' })]);
  });

  it('says why there is no link, and what helps', async () => {
    const refusal = { reason: 'not-connected' } as const;
    const { onConnect, services } = open({
      queries: { linkPlan: async () => ({ status: 'refused', refusal, target: null }) },
    });
    expect((await screen.findByTestId('link-refusal')).textContent).toContain('No account is connected');
    await press('Connect an account');
    expect(onConnect).toHaveBeenCalledOnce();
    expect(ordersOf(services)).toEqual([]);
  });

  it('takes the page inside another network’s link when asked to', async () => {
    const target = 'https://shop.test/inside';
    const refusal = { reason: 'redirect', network: 'Awin', ofImpact: false, target } as const;
    const linkPlan = vi.fn(async ({ address }: { address: string }) =>
      address === target ? aPlan() : ({ status: 'refused', refusal, target: null } as const),
    );
    const { services } = open({ queries: { linkPlan } });
    await press('Link to the page inside');
    await press('Copy link');
    expect(ordersOf(services)).toEqual([expect.objectContaining({ address: target })]);
  });

  it('shows what was taken off the address, and leaves it on when told to', async () => {
    const part = { key: 'utm_source', value: 'mail', kind: 'tracking', network: '', kept: false } as const;
    const target = aTarget({ original: 'https://shop.test/skis?utm_source=mail', parts: [part] });
    const linkPlan = vi.fn(async () => aPlan({ target }));
    const { services } = open({ queries: { linkPlan } });
    await press('Options of this link');
    expect(screen.getByText('1 part of the address is left out')).toBeTruthy();
    expect(screen.getByText('https://shop.test/skis?utm_source=mail')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /Keep .*utm_source=mail/ }));
    await press('Copy link');
    expect(ordersOf(services)).toEqual([expect.objectContaining({ keep: ['utm_source'] })]);
  });

  it('fills labels from a preset, and sends what was typed', async () => {
    const templates = { subId1: '{host}', subId2: '', subId3: '', sharedId: '' };
    const preset = { id: 'p', name: 'Newsletter', accountId: null, programId: null, templates };
    const { services } = open({ settings: { presets: [preset] } });
    await press('Options of this link');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Labels from a preset' }),
      'Newsletter',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Sub ID 2' }), 'november');
    await press('Copy link');
    expect(ordersOf(services)).toEqual([
      expect.objectContaining({ templates: { ...templates, subId2: 'november' } }),
    ]);
  });

  it('copies the same link again in another form', async () => {
    const { services } = open();
    await press('Copy link');
    await press('Copy as Markdown');
    expect(services.copy).toHaveBeenLastCalledWith({ text: `[Nordlys Ski](${aLink().url})`, html: null });
    expect(ordersOf(services)).toHaveLength(1);
  });
});

const unclear = {
  orderId: 'o' as never,
  accountId: aLink().accountId,
  programId: aLink().programId,
  programName: 'Nordlys Ski',
  target: 'https://shop.test/skis',
  labels: aLink().labels,
  askedAt: instant('2026-11-18T18:40:00Z'),
  failure: null,
};

describe('an answer that is not a link', () => {
  it('leaves the choice to the user when nobody knows whether one was made', async () => {
    const { services } = open({ answers: { createLink: { status: 'unclear', unclear } } });
    await press('Copy link');
    expect((await screen.findByTestId('link-unclear')).textContent).toContain('Perhaps a link was made');
    await press('Make another one');
    expect(ordersOf(services).at(-1)).toMatchObject({ again: true });
    await press('Build it here');
    expect(ordersOf(services).at(-1)).toMatchObject({ by: 'own' });
    await press('Leave it');
    expect(services.send).toHaveBeenLastCalledWith('forgetUnclear', { orderId: 'o' });
    await waitFor(() => expect(screen.queryByTestId('link-unclear')).toBeNull());
  });

  it('is shown before another partner’s parameters are taken out', async () => {
    const part = { key: 'aff', value: '7', kind: 'affiliate', network: '', kept: false } as const;
    const confirm: LinkOutcome = { status: 'confirm', choice: aChoice(), target: aTarget({ parts: [part] }) };
    const { services } = open({ answers: { createLink: confirm } });
    await press('Copy link');
    expect((await screen.findByTestId('link-confirm')).textContent).toContain('aff=7');
    await press('Make my link');
    expect(ordersOf(services).at(-1)).toMatchObject({ confirmed: true });
  });

  it('says what failed, and tries again', async () => {
    const { services } = open({
      answers: { createLink: { status: 'failed', failure: { kind: 'offline' } } },
    });
    await press('Copy link');
    expect((await screen.findByTestId('link-failed')).dataset.value).toBe('offline');
    await press('Try again');
    expect(ordersOf(services)).toHaveLength(2);
  });
});

describe('the QR code', () => {
  it('is drawn on the device and saved in both forms', async () => {
    const { services } = open();
    await press('Copy link');
    await press('QR code');
    expect(await screen.findByRole('img', { name: /QR code of/ })).toBeTruthy();
    await press('Save as SVG');
    await press('Save as PNG');
    expect(services.saveQr.mock.calls.map(([, , format]) => format)).toEqual(['svg', 'png']);
  });
});
