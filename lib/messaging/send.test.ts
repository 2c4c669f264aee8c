import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anAccount } from '@/tests/support/builders';
import type { CommandResult } from './protocol';
import { sendCommand } from './send';

const { id: accountId } = anAccount();
const STARTED: CommandResult<'syncNow'> = { ok: true, value: { status: 'started' } };
const UNEXPECTED = { ok: false, failure: { kind: 'unexpected' } };
const never = () => new Promise<never>(() => undefined);
const closed = () =>
  Promise.reject(new Error('A listener indicated an asynchronous response, but the message channel closed'));

let sent: unknown[];

/** The background's behaviour for the first message, the second, and so on. */
function backgroundDoes(...behaviours: (() => Promise<unknown>)[]): void {
  sent = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    sent.push(message);
    return behaviours[sent.length - 1]?.();
  }) as never);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('sending a command', () => {
  it('answers what the background answered', async () => {
    backgroundDoes(async () => STARTED);
    expect(await sendCommand('syncNow', { accountId })).toEqual(STARTED);
    expect(sent).toEqual([{ name: 'syncNow', request: { accountId } }]);
  });

  it('asks once more when the background died while it was asked', async () => {
    backgroundDoes(closed, async () => STARTED);
    expect(await sendCommand('syncNow', { accountId })).toEqual(STARTED);
    expect(sent).toHaveLength(2);
  });

  it('does not ask a third time', async () => {
    backgroundDoes(closed, closed, async () => STARTED);
    expect(await sendCommand('syncNow', { accountId })).toEqual(UNEXPECTED);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['syncNow', { accountId }, 5_000],
    ['disconnectAccount', { accountId }, 5_000],
    ['markSeen', { accountId, alertIds: [] }, 5_000],
    ['checkConnection', { accountSid: 'IRsid', authToken: 'token' }, 90_000],
    ['connectAccount', { label: 'Mine', accountSid: 'IRsid', authToken: 'token' }, 90_000],
  ] as const)('%s answers a failure when nobody answers within its time', async (name, request, withinMs) => {
    backgroundDoes(never);
    const settled = vi.fn();
    const result = sendCommand(name, request as never).finally(settled);
    await vi.advanceTimersByTimeAsync(withinMs - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toEqual(UNEXPECTED);
  });

  it('counts both tries against the same time', async () => {
    backgroundDoes(closed, never);
    const result = sendCommand('syncNow', { accountId });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await result).toEqual(UNEXPECTED);
  });

  it('answers a failure when the background has no answer to the command', async () => {
    backgroundDoes(async () => undefined);
    expect(await sendCommand('syncNow', { accountId })).toEqual(UNEXPECTED);
  });
});
