import { writeFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Clickable, ExtensionPage } from './types.ts';
import { DEFAULT_TIMEOUT_MS, waitUntil } from './wait.ts';

export interface FirefoxPage extends ExtensionPage {
  rightClick(selector: string | undefined): Promise<void>;
}

export function wrapPuppeteerPage(page: Page): FirefoxPage {
  const find = (what: string, expression: string, timeoutMs?: number) =>
    waitUntil(what, () => elementBy(page, expression), timeoutMs);
  const first = (selector: string, timeoutMs?: number) =>
    find(selector, `document.querySelector(${JSON.stringify(selector)})`, timeoutMs);

  return {
    url: () => page.evaluate(() => location.href),
    text: async (selector) => (await first(selector)).evaluate((element) => element.innerText),
    attribute: async (selector, name) =>
      (await first(selector)).evaluate((element, wanted) => element.getAttribute(wanted), name),
    count: async (selector) => (await page.$$(selector)).length,
    click: async (what) => {
      await page.bringToFront();
      await (await find(describe(what), clickableExpression(what))).click();
    },
    fill: async (label, text) => {
      await page.bringToFront();
      const field = await find(`a field labelled ${label}`, fieldExpression(label));
      await field.evaluate((element) => element instanceof HTMLInputElement && element.select());
      await field.click({ count: 3 });
      await field.press('Backspace');
      await field.type(text);
    },
    press: async (key) => {
      if (key !== 'Shift+Tab') return page.keyboard.press(key);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    },
    type: (text) => page.keyboard.type(text),
    waitForText: async (text, timeoutMs = DEFAULT_TIMEOUT_MS) => {
      const shown = () => page.evaluate(() => document.body?.innerText ?? '');
      const said = async () => `${text} among:\n${await shown()}`;
      await waitUntil(said, async () => includesText(await shown(), text), timeoutMs);
    },
    waitFor: async (selector, timeoutMs) => {
      await first(selector, timeoutMs);
    },
    screenshot: async (file) => {
      await page.bringToFront();
      writeFileSync(file, await page.screenshot({ fullPage: true }));
    },
    evaluate: (expression) => evaluateJson(page, expression),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
    rightClick: async (selector) => {
      await page.bringToFront();
      if (selector) await (await first(selector)).click({ button: 'right' });
      else await page.mouse.click(8, 8, { button: 'right' });
    },
  };
}

/** BiDi carries only some types; JSON carries what our expressions answer. */
async function evaluateJson<Result>(page: Page, expression: string): Promise<Result> {
  const text = await page.evaluate(`Promise.resolve(${expression}).then((it) => JSON.stringify(it ?? null))`);
  return JSON.parse(String(text));
}

async function elementBy(page: Page, expression: string): Promise<ElementHandle<HTMLElement> | undefined> {
  // Expressions of ours: each answers an element or nothing.
  const handle = (await page.evaluateHandle(`(${expression}) ?? null`)).asElement();
  return (handle as ElementHandle<HTMLElement> | null) ?? undefined;
}

function includesText(shown: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown);
}

function fieldExpression(label: string): string {
  return `[...document.querySelectorAll('label')].find((it) => it.textContent.trim() === ${JSON.stringify(label)})?.control`;
}

const ROLE_SELECTORS = {
  button: 'button, [role=button]',
  link: 'a[href], [role=link]',
  radio: 'input[type=radio], [role=radio]',
  tab: '[role=tab]',
};

function clickableExpression(what: Clickable): string {
  if (typeof what === 'string') return `document.querySelector(${JSON.stringify(what)})`;
  return `[...document.querySelectorAll(${JSON.stringify(ROLE_SELECTORS[what.role])})].find((it) => !it.disabled &&
    (it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent).trim() === ${JSON.stringify(what.name)})`;
}

function describe(what: Clickable): string {
  return typeof what === 'string' ? what : `a ${what.role} named ${what.name}`;
}
