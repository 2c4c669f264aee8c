import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../tests/support/browsers/find.ts';

const root = join(import.meta.dirname, '..');

/**
 * Bundles a script of `bench/page/`, opens it in a real Chromium on a loopback page of its own (so that it has
 * IndexedDB), and answers what `expression` gives there. Answers JSON.
 */
export async function inChromium<Result>(script: string, expression: string): Promise<Result> {
  const server = await serve(await bundle(join(root, 'bench/page', script)));
  const browser = await chromium.launch({ executablePath: executable(), args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate<Result>(expression);
  } finally {
    await browser.close();
    server.close();
  }
}

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

function executable(): string {
  const found = findBrowser('chromium');
  if (!found) throw new Error('No Chromium was found; npm test fetches one');
  return found.executablePath;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, target: 'chrome144', lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`Nothing was built from ${entry}`);
  return chunk.code;
}

async function serve(script: string) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
