import type { Locator, Page } from '@playwright/test';
import type { Clickable, ExtensionPage } from './types.ts';
import { DEFAULT_TIMEOUT_MS } from './wait.ts';

export function wrapPlaywrightPage(page: Page): ExtensionPage {
  page.setDefaultTimeout(DEFAULT_TIMEOUT_MS);
  return {
    url: async () => page.url(),
    text: (selector) => page.locator(selector).first().innerText(),
    attribute: (selector, name) => page.locator(selector).first().getAttribute(name),
    count: (selector) => page.locator(selector).count(),
    click: (what) => find(page, what).click(),
    fill: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    waitForText: (text, timeout = DEFAULT_TIMEOUT_MS) =>
      page.getByText(text).filter({ visible: true }).first().waitFor({ timeout }),
    waitFor: (selector, timeout = DEFAULT_TIMEOUT_MS) => page.locator(selector).first().waitFor({ timeout }),
    screenshot: async (path) => {
      await page.screenshot({ path, fullPage: true });
    },
    evaluate: (expression) => page.evaluate(expression),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

function find(page: Page, what: Clickable): Locator {
  if (typeof what === 'string') return page.locator(what).first();
  return page.getByRole(what.role, { name: what.name, exact: true });
}
