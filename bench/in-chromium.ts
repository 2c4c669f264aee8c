import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { needBrowser } from '../tests/support/browsers/find.ts';
import { bundlePage } from './support/bundle.ts';

/**
 * Bundles a script of `bench/page/`, opens it in a real Chromium on a loopback page of its own (so that it has
 * IndexedDB), and answers what `expression` gives there. Answers JSON.
 */
export async function inChromium<Result>(script: string, expression: string): Promise<Result> {
  const server = await serve(await bundlePage(script, 'es'));
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
  return needBrowser('chromium').executablePath;
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
