import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anAccount, aReport, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { type CommandHandlers, isOwnPage, parseCommand, receiveCommands, type Sender } from './receive';

const CHROME_ID = 'abcdefghijklmnopabcdefghijklmnop';
const CHROME_URL = `chrome-extension://${CHROME_ID}/`;
const FIREFOX_ID = 'partner-pulse@partnerpulse.example';
const FIREFOX_URL = 'moz-extension://0b0b7a4e-3c1f-4c0e-9a55-1f0c9a6a2f10/';
const { id: accountId } = anAccount();

const inChrome = (sender: Sender) => isOwnPage(sender, CHROME_ID, CHROME_URL);
const inFirefox = (sender: Sender) => isOwnPage(sender, FIREFOX_ID, FIREFOX_URL);

describe('a page of our own', () => {
  const origin = `chrome-extension://${CHROME_ID}`;
  const url = `${origin}/popup.html`;

  it.each<[string, Sender]>([
    ['the popup, which has no frame id', { id: CHROME_ID, origin, url }],
    ['a page in a tab, in its top frame', { id: CHROME_ID, origin, url, frameId: 0 }],
    ['one whose browser sends no origin', { id: CHROME_ID, url }],
  ])('in Chrome is %s', (_, sender) => {
    expect(inChrome(sender)).toBe(true);
  });

  it('in Firefox is known by its address, for want of an origin', () => {
    expect(inFirefox({ id: FIREFOX_ID, url: `${FIREFOX_URL}popup.html` })).toBe(true);
    expect(inFirefox({ id: FIREFOX_ID, url: `${FIREFOX_URL}options.html#accounts`, frameId: 0 })).toBe(true);
  });

  it.each<[string, Sender]>([
    ['nobody', {}],
    ['one without origin and address', { id: CHROME_ID }],
    [
      'another extension',
      { id: 'other', origin: 'chrome-extension://other', url: 'chrome-extension://other/a' },
    ],
    ['another extension that borrows our address', { id: 'other', origin, url }],
    ['a content script of ours in a web page', { id: CHROME_ID, origin: 'https://shop.test', url }],
    ['a web page by its address', { id: CHROME_ID, url: 'https://shop.test/popup.html' }],
    ['a host that begins like ours', { id: CHROME_ID, origin: `${origin}.evil.test` }],
    ['a host that ends like ours', { id: CHROME_ID, origin: `chrome-extension://evil${CHROME_ID}` }],
    ['an address that begins like ours', { id: CHROME_ID, url: `${origin}.evil.test/popup.html` }],
    ['our id as a user name', { id: CHROME_ID, url: `${origin}@evil.test/popup.html` }],
    ['our id under another scheme', { id: CHROME_ID, origin: `https://${CHROME_ID}` }],
    ['our origin with a slash', { id: CHROME_ID, origin: `${origin}/` }],
    ['our origin in capitals', { id: CHROME_ID, origin: origin.toUpperCase() }],
    ['an opaque origin', { id: CHROME_ID, origin: 'null', url }],
    ['an empty origin', { id: CHROME_ID, origin: '', url }],
    ['a file', { id: CHROME_ID, url: 'file:///home/me/popup.html' }],
    ['a data address', { id: CHROME_ID, url: 'data:text/html,popup' }],
    ['a blob of ours', { id: CHROME_ID, url: `blob:${origin}/1` }],
    ['an address that is none', { id: CHROME_ID, url: 'popup.html' }],
    ['a frame inside our page', { id: CHROME_ID, origin, url, frameId: 1 }],
    ['a frame of no page', { id: CHROME_ID, origin, url, frameId: -1 }],
  ])('is not %s', (_, sender) => {
    expect(inChrome(sender)).toBe(false);
  });
});

describe('a command', () => {
  const credentials = { accountSid: 'IRsid', authToken: 'token' };

  it('is a known name with a request of its shape', () => {
    expect(parseCommand({ name: 'syncNow', request: { accountId } })).toEqual({
      name: 'syncNow',
      request: { accountId },
    });
  });

  it('is trimmed where people paste', () => {
    const pasted = { label: ' Mine ', accountSid: ' IRsid\n', authToken: '\ttoken ' };
    expect(parseCommand({ name: 'connectAccount', request: pasted })?.request).toEqual({
      label: 'Mine',
      ...credentials,
    });
  });

  it.each<[string, unknown]>([
    ['no object', 'syncNow'],
    ['nothing', null],
    ['an unknown name', { name: 'revealToken', request: { accountId } }],
    ['a name every object has', { name: 'toString', request: {} }],
    ['the name of a prototype', { name: '__proto__', request: {} }],
    ['a name that is no text', { name: ['syncNow'], request: { accountId } }],
    ['no request', { name: 'syncNow' }],
    ['an account id that is none', { name: 'syncNow', request: { accountId: '../credentials' } }],
    ['a field too many', { name: 'syncNow', request: { accountId, also: 1 } }],
    ['a field of the wrong kind', { name: 'markSeen', request: { accountId, alertIds: 'all' } }],
    [
      'an alert id that is too long',
      { name: 'markSeen', request: { accountId, alertIds: ['a'.repeat(301)] } },
    ],
    ['an empty label', { name: 'connectAccount', request: { label: '  ', ...credentials } }],
    [
      'a label that is too long',
      { name: 'connectAccount', request: { label: 'a'.repeat(81), ...credentials } },
    ],
    ['an empty token', { name: 'checkConnection', request: { ...credentials, authToken: ' ' } }],
    [
      'a token that is too long',
      { name: 'checkConnection', request: { ...credentials, authToken: 'a'.repeat(501) } },
    ],
    [
      'a sandbox that is no address',
      { name: 'checkConnection', request: { ...credentials, sandboxOrigin: 'here' } },
    ],
  ])('is not %s', (_, message) => {
    expect(parseCommand(message)).toBeUndefined();
  });

  const someName = fc.constantFrom(
    'checkConnection',
    'connectAccount',
    'disconnectAccount',
    'syncNow',
    'markSeen',
  );
  const someField = fc.constantFrom(
    'accountId',
    'accountSid',
    'authToken',
    'label',
    'alertIds',
    'sandboxOrigin',
    '__proto__',
    'constructor',
  );
  const someValue = fc.oneof(fc.anything(), fc.constantFrom(accountId, 'IRsid', ['a'], 'https://a.test'));
  const nearMiss = fc.record({ name: someName, request: fc.dictionary(someField, someValue) });

  it('is never made of anything else, and no message can break the parsing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), nearMiss, fc.record({ name: someName, request: fc.anything() })),
        (message) => {
          const command = parseCommand(message);
          if (command)
            expect([command.name, isWellFormed(command.name, command.request)]).toEqual([command.name, true]);
        },
      ),
      { numRuns: trials(1_000, 20_000) },
    );
  });

  it('is refused in milliseconds, however large', () => {
    const huge = { name: 'markSeen', request: { accountId, alertIds: Array(100_000).fill(7) } };
    const startedAt = performance.now();
    expect(parseCommand(huge)).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

/** An independent reading of the protocol. */
function isWellFormed(name: string, request: object): boolean {
  const fields = Object.entries(request);
  const allowed: Record<string, string[]> = {
    checkConnection: ['accountSid', 'authToken', 'sandboxOrigin'],
    connectAccount: ['label', 'accountSid', 'authToken', 'sandboxOrigin'],
    disconnectAccount: ['accountId'],
    syncNow: ['accountId'],
    markSeen: ['accountId', 'alertIds'],
  };
  return fields.every(([field, value]) => {
    if (!allowed[name]?.includes(field)) return false;
    if (field === 'alertIds') return Array.isArray(value) && value.every((id) => typeof id === 'string');
    return typeof value === 'string' && value.trim() === value && value !== '';
  });
}

describe('receiving commands', () => {
  const own: Sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
  const handled: unknown[] = [];
  const note =
    <Answer>(answer: Answer) =>
    async (request: unknown) => {
      handled.push(request);
      return answer;
    };
  const handlers: CommandHandlers = {
    checkConnection: note(aReport()),
    connectAccount: note({ status: 'connected', accountId }),
    disconnectAccount: note({ status: 'disconnected' }),
    syncNow: note({ status: 'started' }),
    pauseAlerts: note({ status: 'paused' }),
    sendTestNotification: note({ status: 'shown' }),
    playSound: note({ status: 'played' }),
    markSeen: note({ status: 'seen' }),
    runSelfCheck: note({ checkedAt: instant('2026-11-18T18:45:00Z'), tookMs: 1, results: [] }),
    changeSettings: note({ status: 'changed' }),
    renameAccount: note({ status: 'renamed' }),
    checkAccount: note(aReport()),
    rebuildAccount: note({ status: 'begun' }),
    identifyAccounts: note({ accounts: [] }),
    restoreBackup: note({ status: 'refused', why: 'not-a-backup' }),
    eraseEverything: note({ status: 'erased' }),
    resetSettings: note({ status: 'changed' }),
    createLink: note({ status: 'refused', refusal: { reason: 'not-connected' } }),
    changeLink: note({ status: 'changed' }),
    removeLinks: note({ status: 'removed' }),
    forgetUnclear: note({ status: 'forgotten' }),
    startBulk: note({ status: 'started' }),
    cancelBulk: note({ status: 'cancelled' }),
    resumeBulk: note({ status: 'started' }),
    removeBulk: note({ status: 'removed' }),
    readProperties: note([]),
    readActionItems: note({ status: 'read' }),
  };

  const send = async (message: unknown, sender: Sender) => {
    const [answer] = await (fakeBrowser.runtime.onMessage as unknown as Trigger).trigger(message, sender);
    return answer;
  };
  type Trigger = { trigger(message: unknown, sender: Sender): Promise<unknown[]> };

  beforeEach(() => {
    fakeBrowser.reset();
    handled.length = 0;
  });

  it('answers our own page with what the handler says', async () => {
    receiveCommands(handlers, () => undefined);
    expect(await send({ name: 'syncNow', request: { accountId } }, own)).toEqual({
      ok: true,
      value: { status: 'started' },
    });
    expect(handled).toEqual([{ accountId }]);
  });

  it('answers nobody else, and handles nothing for them', async () => {
    receiveCommands(handlers, () => undefined);
    const strangers: Sender[] = [
      {},
      { ...own, id: 'other' },
      { ...own, frameId: 3 },
      { ...own, origin: 'https://a.test' },
    ];
    for (const stranger of strangers)
      expect(await send({ name: 'disconnectAccount', request: { accountId } }, stranger)).toBeUndefined();
    expect(handled).toEqual([]);
  });

  it('leaves what is no command to other listeners, such as the clipboard’s document', async () => {
    receiveCommands(handlers, () => undefined);
    expect(await send({ target: 'offscreen', copy: 'text' }, own)).toBeUndefined();
    expect(handled).toEqual([]);
  });

  it('answers an expected failure as data', async () => {
    const failing = { ...handlers, syncNow: () => Promise.reject(new Error('offline')) };
    receiveCommands(failing, () => ({ kind: 'offline' }));
    expect(await send({ name: 'syncNow', request: { accountId } }, own)).toEqual({
      ok: false,
      failure: { kind: 'offline' },
    });
  });

  it('answers a bug as such, and the console has it whole', async () => {
    const bug = new TypeError('a bug');
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    receiveCommands({ ...handlers, syncNow: () => Promise.reject(bug) }, () => undefined);
    expect(await send({ name: 'syncNow', request: { accountId } }, own)).toEqual({
      ok: false,
      failure: { kind: 'unexpected' },
    });
    expect(console.mock.calls).toEqual([['Partner Pulse, command syncNow:', bug]]);
    console.mockRestore();
  });
});
