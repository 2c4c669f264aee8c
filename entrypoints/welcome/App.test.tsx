import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ConnectionReport } from '@/lib/domain/connection';
import type { Failure } from '@/lib/domain/failure';
import { aReport } from '@/tests/support/builders';
import { App } from './App';

type Answer = { ok: true; value: unknown } | { ok: false; failure: Failure };

function open({ answer, sandbox = false }: { answer?: Answer; sandbox?: boolean } = {}) {
  const send = vi.fn(async () => (answer ?? { ok: true, value: aReport() }) as never);
  const openOptions = vi.fn();
  render(<App send={send} openOptions={openOptions} sandbox={sandbox} />);
  return { send, openOptions };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function fill({ label = 'My blog', accountSid = 'IRabc', authToken = 'secret' } = {}) {
  if (label) await userEvent.type(field('Account name'), label);
  await userEvent.type(field('Account SID'), accountSid);
  await userEvent.type(field('Auth Token'), authToken);
}

const answered = (value: unknown): Answer => ({ ok: true, value });
const connected = answered({ status: 'connected', accountId: 'x' });
const reportOf = (status: 'not-allowed' | 'credentials-refused', ...names: string[]): ConnectionReport =>
  aReport({
    checks: aReport().checks.map((check) =>
      names.includes(check.endpoint) ? { endpoint: check.endpoint, status } : check,
    ),
  });

describe('the welcome page', () => {
  it('says what is read, where it stays and what is never done', () => {
    open();
    for (const name of ['What is read', 'Where it stays', 'What is never done']) {
      expect(screen.getByRole('heading', { name })).toBeTruthy();
    }
    expect(screen.getByText('No existing link is touched')).toBeTruthy();
  });

  it('names the scopes to tick, with their place in impact.com', () => {
    open();
    expect(screen.getByText(/Settings → Technical → API/)).toBeTruthy();
    expect(screen.getByText(/Configure API Scopes/)).toBeTruthy();
    for (const scope of ['Retrieve actions', 'List campaigns', 'Export clicks', 'Create tracking links']) {
      expect(screen.getByText(scope)).toBeTruthy();
    }
  });
});

describe('the token field', () => {
  it('is never in the clear and never offered again by the browser', () => {
    open();
    expect(field('Auth Token').type).toBe('password');
    expect(field('Auth Token').autocomplete).toBe('off');
  });

  it('is emptied when the account is connected', async () => {
    open({ answer: connected });
    await fill();
    await press('Connect');
    await screen.findByTestId('connected');
    await press('Connect another account');
    expect(field('Auth Token').value).toBe('');
    expect(field('Account SID').value).toBe('');
  });
});

describe('Check connection', () => {
  it('sends SID and token without blanks, and needs no name', async () => {
    const { send } = open();
    await fill({ label: '', accountSid: ' IRabc ' });
    await press('Check connection');
    expect(send).toHaveBeenCalledWith('checkConnection', { accountSid: 'IRabc', authToken: 'secret' });
  });

  it('reports every endpoint by name, and what follows', async () => {
    open({ answer: answered(reportOf('not-allowed', 'click-export')) });
    await fill();
    await press('Check connection');
    const report = within(await screen.findByTestId('connection-report'));
    expect(report.getAllByRole('listitem')).toHaveLength(6);
    expect(report.getByTestId('check-actions').textContent).toBe('Retrieve actionsAllowed');
    expect(report.getByTestId('check-click-export').textContent).toBe(
      'Export clicksNot allowed with this token',
    );
    expect(report.getByText(/You can connect\. What is not allowed/)).toBeTruthy();
  });

  it('tells wrong credentials from a missing scope', async () => {
    open({ answer: answered(reportOf('credentials-refused', 'actions', 'programs')) });
    await fill();
    await press('Check connection');
    expect(await screen.findByText(/does not accept this Account SID and Auth Token/)).toBeTruthy();
    expect(screen.getByTestId('check-actions').dataset.value).toBe('credentials-refused');
  });

  it('says why an endpoint could not be reached', async () => {
    const failure = { kind: 'intercepted' } as const;
    const checks = aReport().checks.map(({ endpoint }) => ({ endpoint, status: 'unreachable', failure }));
    open({ answer: answered({ companyName: null, checks }) });
    await fill();
    await press('Check connection');
    const row = await screen.findByTestId('check-actions');
    expect(row.textContent).toContain('Could not be reached');
    expect(row.textContent).toContain('Something else answered instead of impact.com');
  });

  it('says what went wrong when the background could not check', async () => {
    open({ answer: { ok: false, failure: { kind: 'unexpected' } } });
    await fill();
    await press('Check connection');
    expect((await screen.findByTestId('connect-failure')).textContent).toContain('Something went wrong');
  });
});

describe('Connect', () => {
  it('sends name, SID and token, and says what happens now', async () => {
    const { send, openOptions } = open({ answer: connected });
    await fill();
    await press('Connect');
    expect(send).toHaveBeenCalledWith('connectAccount', {
      label: 'My blog',
      accountSid: 'IRabc',
      authToken: 'secret',
    });
    const panel = within(await screen.findByTestId('connected'));
    expect(panel.getByRole('heading').textContent).toContain('My blog');
    expect(panel.getByText(/Pin the icon/)).toBeTruthy();
    await press('Your accounts');
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it('keeps the form and shows the report when impact.com does not allow enough', async () => {
    const report = reportOf('not-allowed', 'actions');
    open({ answer: answered({ status: 'not-connected', report }) });
    await fill();
    await press('Connect');
    expect(await screen.findByText(/^Not connected\./)).toBeTruthy();
    expect(screen.getByTestId('check-actions').dataset.value).toBe('not-allowed');
    expect(field('Account SID').value).toBe('IRabc');
  });

  it('asks for what is missing, in words, beside each field', async () => {
    const { send } = open();
    await press('Connect');
    expect(send).not.toHaveBeenCalled();
    const label = field('Account name');
    expect(label.getAttribute('aria-invalid')).toBe('true');
    const message = document.getElementById(label.getAttribute('aria-describedby') ?? '');
    expect(message?.textContent).toBe('Give the account a name.');
    await waitFor(() => expect(document.activeElement).toBe(label));
  });

  it('warns of a SID that begins otherwise, and lets it pass', async () => {
    const { send } = open({ answer: connected });
    await fill({ accountSid: '99' });
    expect(screen.getByText(/usually starts with IR/)).toBeTruthy();
    await press('Connect');
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('the sandbox address', () => {
  it('is asked for in sandbox builds only', () => {
    open();
    expect(screen.queryByLabelText('Sandbox address')).toBeNull();
  });

  it('goes with both commands', async () => {
    const { send } = open({ sandbox: true });
    await fill();
    await userEvent.type(field('Sandbox address'), 'http://127.0.0.1:8080');
    await press('Check connection');
    expect(send).toHaveBeenCalledWith('checkConnection', {
      accountSid: 'IRabc',
      authToken: 'secret',
      sandboxOrigin: 'http://127.0.0.1:8080',
    });
  });
});
