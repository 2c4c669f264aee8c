/** The sound of news: in Chrome by way of a document nobody sees, in Firefox from the background itself. */
import { expect } from '@playwright/test';
import { journey } from './journey.ts';

const PLAY = `(globalThis.browser ?? chrome).runtime.sendMessage({ name: 'playSound', request: {} })`;

journey(
  'the sound may be heard before anybody has touched the browser, and never holds news up',
  async ({ at, browserToDrive }) => {
    const page = await at.browser.openPage('options.html#alerts');
    // A machine without an audio device lets Chromium play to nobody; Firefox waits for one, and we do not.
    const expected = browserToDrive === 'chromium' ? ['played'] : ['played', 'silent'];
    const { ok, value } = await page.evaluate<{ ok: boolean; value: { status: string } }>(PLAY);
    expect(ok).toBe(true);
    expect(expected).toContain(value.status);
    if (browserToDrive === 'firefox') {
      const policy = await at.browser.inBackground<string>(`navigator.getAutoplayPolicy('audiocontext')`);
      expect(policy).toBe('allowed');
    }
    await page.click({ role: 'button', name: 'Play the sound' });
    if (value.status === 'silent') await page.waitForText('Nothing was heard. Is a sound device connected?');
    await page.close();
  },
);
