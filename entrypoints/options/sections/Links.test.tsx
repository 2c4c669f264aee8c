import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PresetScope } from '@/components/links/preset-scope';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { DEFAULT_LINK_SETTINGS, type LabelPreset, type LinkSettings } from '@/lib/domain/link-settings';
import { Links } from './Links';

const account = toAccountId('a');
const scopes: PresetScope[] = [
  { accountId: account, accountLabel: 'Blog', programId: null, programName: '' },
  { accountId: account, accountLabel: 'Blog', programId: toProgramId('1'), programName: 'Acme' },
];

function open(some: Partial<LinkSettings> = {}) {
  const send = vi.fn(async () => ({ ok: true, value: { status: 'changed' } }) as never);
  const services = {
    queries: {
      accounts: async () => [],
      settings: async () => ({ ...DEFAULT_LINK_SETTINGS, ...some }) as never,
    },
    onChange: () => () => undefined,
    send,
  };
  const surroundings = {
    readPrograms: async () => scopes,
    readGestures: vi.fn(async () => ({ shortcut: 'Alt+Shift+L', keyword: 'pp' })),
    openShortcutSettings: vi.fn(async () => undefined),
  };
  render(<Links services={services as never} surroundings={surroundings} />);
  const changes = () =>
    (send.mock.calls as unknown as [string, { values: unknown }][]).map(([, { values }]) => values);
  return { changes, surroundings };
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const choose = async (label: string, option: string) =>
  userEvent.selectOptions(await screen.findByLabelText(label), option);

describe('the settings of links', () => {
  it('are applied one by one', async () => {
    const { changes } = open();
    await choose('Links are made', 'Here, without a request');
    await choose('Told by', 'A tick on the badge only');
    await choose('A code for each link', 'Sub ID 3');
    await choose('A code for each link', 'No code');
    await userEvent.click(screen.getByRole('switch', { name: 'Leave tracking junk out' }));
    expect(changes()).toEqual([
      { by: 'own' },
      { feedback: 'badge' },
      { codeIn: 'subId3' },
      { codeIn: null },
      { clean: false },
    ]);
  });

  it('list what counts as tracking junk', async () => {
    open();
    expect(
      (await screen.findByText(/parameters are left out everywhere/)).parentElement?.textContent,
    ).toContain('utm_source');
  });

  it('mark the programs that are taken without asking', async () => {
    const { changes } = open();
    await press(/Mark .*Acme/);
    expect(changes()).toEqual([{ starred: [{ accountId: account, programId: '1' }] }]);
  });

  it('take a mark away again', async () => {
    const { changes } = open({ starred: [{ accountId: account, programId: toProgramId('1') }] });
    const star = await screen.findByRole('button', { name: /Mark .*Acme/ });
    expect(star.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(star);
    expect(changes()).toEqual([{ starred: [] }]);
  });

  it('tell the key, and open the browser’s page that changes it', async () => {
    const { surroundings } = open();
    expect(await screen.findByText(/Press .*Alt\+Shift\+L/)).toBeTruthy();
    await press('Change the key');
    expect(surroundings.openShortcutSettings).toHaveBeenCalledOnce();
  });
});

describe('presets', () => {
  const preset: LabelPreset = {
    id: 'p',
    name: 'Newsletter',
    accountId: null,
    programId: null,
    templates: { subId1: '{slug}', subId2: '', subId3: '', sharedId: '' },
  };

  it('are made with a live sample of what their templates become', async () => {
    const { changes } = open();
    await press('New preset');
    await userEvent.type(screen.getByLabelText('Name'), ' Autumn ');
    await userEvent.selectOptions(
      screen.getByLabelText('For'),
      /Acme/.exec(screen.getByLabelText('For').textContent ?? '') ? `${account} 1` : '',
    );
    await userEvent.type(screen.getByLabelText('Sub ID 1'), '{{slug}-mail');
    expect(await screen.findByText('On this link: summer-boots-mail')).toBeTruthy();
    await press('Save this preset');
    expect(changes()).toEqual([
      {
        presets: [
          {
            id: expect.any(String),
            name: 'Autumn',
            accountId: account,
            programId: '1',
            templates: { ...preset.templates, subId1: '{slug}-mail' },
          },
        ],
      },
    ]);
  });

  it('need a name', async () => {
    const { changes } = open();
    await press('New preset');
    await press('Save this preset');
    expect(changes()).toEqual([]);
  });

  it('warn of a word nobody knows, and of personal data', async () => {
    open();
    await press('New preset');
    await userEvent.type(screen.getByLabelText('Sub ID 1'), '{{hots}');
    expect(await screen.findByText('Nothing is known of {hots}, so it becomes empty.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Sub ID 2'), 'me@mail.test');
    expect(await screen.findByText(/^This looks like a mail address/)).toBeTruthy();
  });

  it('are changed and removed', async () => {
    const { changes } = open({ presets: [preset] });
    await press(/Edit the preset .*Newsletter/);
    await userEvent.clear(screen.getByLabelText('Name'));
    await userEvent.type(screen.getByLabelText('Name'), 'Mail');
    await press('Save this preset');
    await press(/Edit the preset .*Newsletter/);
    await press('Remove this preset');
    await waitFor(() =>
      expect(changes()).toEqual([{ presets: [{ ...preset, name: 'Mail' }] }, { presets: [] }]),
    );
  });

  it('say when what they are for is gone', async () => {
    open({ presets: [{ ...preset, accountId: account, programId: toProgramId('9') }] });
    expect(await screen.findByText('A program that is no longer there')).toBeTruthy();
  });
});
