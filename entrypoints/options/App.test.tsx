import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Account } from '@/lib/domain/account';
import type { Failure } from '@/lib/domain/failure';
import { SECTIONS, type SectionName } from '@/lib/settings/sections';
import { anAccount, NOW_MS } from '@/tests/support/builders';
import { App } from './App';

type Answer = { ok: true; value: unknown } | { ok: false; failure: Failure };

function open(accounts: Account[], answer: Answer = { ok: true, value: { status: 'disconnected' } }) {
  const send = vi.fn(async () => answer as never);
  const services = {
    queries: {
      accounts: async () => accounts,
      alertOptions: async () => ({ refused: false, pausedUntil: null, programs: [], currencies: ['USD'] }),
      settings: async (name: SectionName) => SECTIONS[name].defaults as never,
    },
    onChange: () => () => undefined,
    send,
    openWelcome: vi.fn(),
    requestHost: vi.fn(async () => true),
    surroundings: {
      storageUsed: async () => 38_400_000,
      saveFile: vi.fn(),
      forgetPages: vi.fn(),
      now: () => NOW_MS,
      version: () => '1.2.3',
    },
  };
  render(<App services={services} />);
  return { send, services };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the accounts page', () => {
  it('shows what is known of an account', async () => {
    open([anAccount()]);
    const card = await screen.findByTestId('account-card');
    for (const fact of [
      'Trailhead Media LLC',
      'USD',
      'Time zonePacific TimeConnected',
      'September 1, 2026',
    ]) {
      expect(card.textContent).toContain(fact);
    }
  });

  it('erases only after a second yes', async () => {
    const { send } = open([anAccount()]);
    await press('Disconnect and erase…');
    expect(screen.getByRole('group', { name: /Disconnect .*Trailhead Media.*\?/ })).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
    await press('Disconnect and erase');
    expect(send).toHaveBeenCalledWith('disconnectAccount', {
      accountId: anAccount().id,
      withLinks: false,
    });
  });

  it('has "Keep it" under the finger first', async () => {
    const { send } = open([anAccount()]);
    await press('Disconnect and erase…');
    const keep = screen.getByRole('button', { name: 'Keep it' });
    await waitFor(() => expect(document.activeElement).toBe(keep));
    await userEvent.click(keep);
    expect(await screen.findByRole('button', { name: 'Disconnect and erase…' })).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it('says why an account could not be erased', async () => {
    open([anAccount()], { ok: false, failure: { kind: 'database-unavailable' } });
    await press('Disconnect and erase…');
    await press('Disconnect and erase');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be opened');
  });

  it('leads to connecting, the first or another one', async () => {
    const { services } = open([]);
    expect(await screen.findByText('No account is connected.')).toBeTruthy();
    await press('Connect an account');
    expect(services.openWelcome).toHaveBeenCalledOnce();
  });
});

describe('updates', () => {
  it('show what is chosen, and send a new choice at once', async () => {
    const { send } = open([anAccount()], { ok: true, value: { status: 'changed' } });
    const period = await screen.findByLabelText<HTMLSelectElement>('Ask impact.com every');
    expect(period.selectedOptions[0]?.textContent).toBe('30 minutes');
    await userEvent.selectOptions(period, '5 minutes');
    expect(send).toHaveBeenCalledWith('changeSettings', { section: 'updates', values: { periodMinutes: 5 } });
    await userEvent.selectOptions(screen.getByLabelText('Keep orders of the last'), '1 year');
    expect(send).toHaveBeenLastCalledWith('changeSettings', {
      section: 'updates',
      values: { historyYears: 1 },
    });
  });

  it('say when a choice could not be kept', async () => {
    open([anAccount()], { ok: false, failure: { kind: 'storage-full' } });
    await userEvent.selectOptions(await screen.findByLabelText('Ask impact.com every'), '5 minutes');
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });
});
