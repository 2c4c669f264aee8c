import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Account } from '@/lib/domain/account';
import type { Failure } from '@/lib/domain/failure';
import { SECTIONS, type SectionName } from '@/lib/settings/sections';
import { anAccount, aReport, NOW_MS } from '@/tests/support/builders';
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

describe('the search over all settings', () => {
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-setting]:not([hidden])')].map(
      (row) => row.querySelector('.setting-label')?.textContent,
    );

  it('leaves what is looked for, whichever section it is in, and everything again after Escape', async () => {
    open([anAccount()]);
    await screen.findByLabelText('Ask impact.com every');
    const all = shown().length;
    const box = screen.getByRole('searchbox', { name: 'Find a setting' });
    await userEvent.type(box, 'KEEP orders last');
    expect(shown()).toContain('Keep orders of the last');
    expect(shown().length).toBeLessThan(4);
    await userEvent.type(box, '{Escape}');
    expect(shown()).toHaveLength(all);
  });

  it('says when nothing is called so', async () => {
    open([anAccount()]);
    await userEvent.type(await screen.findByRole('searchbox'), 'xyzzy');
    expect(shown()).toEqual([]);
    expect(screen.getByText('No setting is called that.')).toBeTruthy();
  });
});

describe('a section', () => {
  it('is put back to how it was at first, alone', async () => {
    const { send } = open([anAccount()], { ok: true, value: { status: 'changed' } });
    await press('Reset “\u2068Updates\u2069”');
    expect(send).toHaveBeenCalledWith('resetSettings', { section: 'updates' });
  });
});

describe('an account', () => {
  it('gets another name, but not an empty one', async () => {
    const { send } = open([anAccount()], { ok: true, value: { status: 'renamed' } });
    await press('Rename…');
    const field = screen.getByLabelText('Name of the account');
    await userEvent.clear(field);
    await press('Keep this name');
    expect(send).not.toHaveBeenCalled();
    await userEvent.type(field, ' My blog ');
    await press('Keep this name');
    expect(send).toHaveBeenCalledWith('renameAccount', { accountId: anAccount().id, label: 'My blog' });
  });

  it('has each scope of its token checked again', async () => {
    open([anAccount()], { ok: true, value: aReport() });
    await press('Check each scope again');
    expect((await screen.findByTestId('check-actions')).dataset.value).toBe('allowed');
  });

  it('is disconnected with its links when that is wished', async () => {
    const { send } = open([anAccount()]);
    await press('Disconnect and erase…');
    await userEvent.click(screen.getByRole('checkbox', { name: /Erase its links/ }));
    await press('Disconnect and erase');
    expect(send).toHaveBeenCalledWith('disconnectAccount', { accountId: anAccount().id, withLinks: true });
  });
});

describe('data', () => {
  it('tells how much is used', async () => {
    open([anAccount()]);
    await waitFor(() => expect(screen.getByTestId('storage-used').textContent).toBe('38.4 MB'));
  });

  it('is all erased after a second yes, and forgotten by the pages', async () => {
    const { send, services } = open([anAccount()], { ok: true, value: { status: 'erased' } });
    await press('Erase everything…');
    await press('No, keep it as it is');
    await press('Erase everything…');
    expect(send).not.toHaveBeenCalled();
    await press('Erase everything');
    expect(send).toHaveBeenCalledWith('eraseEverything', {});
    await waitFor(() => expect(services.surroundings.forgetPages).toHaveBeenCalledOnce());
  });

  it('is read anew after a second yes', async () => {
    const { send } = open([anAccount()], { ok: true, value: { status: 'begun' } });
    await press('Read anew…');
    await press('Forget and read again');
    expect(send).toHaveBeenCalledWith('rebuildAccount', { accountId: anAccount().id });
  });

  it('has the settings as a file that brings them back, each value for itself', async () => {
    const { send, services } = open([anAccount()], { ok: true, value: { status: 'changed' } });
    await press('Save the settings');
    await waitFor(() => expect(services.surroundings.saveFile).toHaveBeenCalledOnce());
    const [name, text] = services.surroundings.saveFile.mock.calls[0] as [string, string];
    expect(name).toBe('partner-pulse-settings-2026-11-18.jsonl');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    await userEvent.upload(input, new File([text], name, { type: 'application/x-ndjson' }));
    expect(await screen.findByText(/settings were taken from the file/)).toBeTruthy();
    expect(send).toHaveBeenCalledWith('changeSettings', {
      section: 'updates',
      values: { periodMinutes: 30 },
    });
  });

  it('says when a file holds no settings of ours', async () => {
    open([anAccount()]);
    await screen.findByText('Restore settings…');
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    await userEvent.upload(input, new File(['account,payout'], 'a.jsonl', { type: 'application/x-ndjson' }));
    expect(await screen.findByText(/is not a backup of Partner Pulse/)).toBeTruthy();
  });
});

it('every link of the list leads to a section that is there', async () => {
  open([anAccount()]);
  await screen.findByLabelText('Ask impact.com every');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.section-links a')];
  expect(links.length).toBeGreaterThan(5);
  await waitFor(() =>
    expect(links.filter((link) => !document.querySelector(link.getAttribute('href')!))).toEqual([]),
  );
});

describe('what comes of trying it out', () => {
  it.each([
    ['Play the sound', 'silent', 'Nothing was heard. Is a sound device connected?'],
    ['Send a test notification', 'refused', 'The system refused to show it.'],
    ['Send a test notification', 'shown', /A notification was sent\./],
  ])('%s, %s', async (button, status, said) => {
    open([], { ok: true, value: { status } });
    await press(button);
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('a sound that was heard needs no words', async () => {
    const { send } = open([], { ok: true, value: { status: 'played' } });
    await press('Play the sound');
    expect(send).toHaveBeenCalledWith('playSound', {});
    expect(screen.queryByText(/Nothing was heard/)).toBeNull();
  });
});
