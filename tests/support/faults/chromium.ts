import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cdp, connectCdp } from '../browsers/cdp.ts';
import { findBrowser } from '../browsers/find.ts';
import { chromiumHostRules } from '../browsers/host-rules.ts';
import { pause, waitUntil } from '../browsers/wait.ts';
import { openCdpPage } from './cdp-page.ts';
import { findWorker } from './chromium-worker.ts';
import { killGroup } from './kill-group.ts';
import type { ChromiumFaultBrowser, FaultLaunch, FaultPage } from './types.ts';

/** A page with the extension's rights and none of its code. */
const QUIET_PAGE = 'manifest.json';

/** Starts Chromium in a process group of its own, so that it can be killed as a whole. */
export async function launchFaultChromium(launch: FaultLaunch): Promise<ChromiumFaultBrowser> {
  const portFile = join(launch.profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = start(launch);
  try {
    const address = await waitUntil('Chromium to start', async () => readAddress(portFile), 30_000);
    return await attach(child, await connectCdp(address));
  } catch (error) {
    await killGroup(child);
    throw error;
  }
}

/** Starts Chromium and kills it so long after, whatever it has come to. */
export async function launchAndKill(launch: FaultLaunch, afterMs: number): Promise<void> {
  const child = start(launch);
  await pause(afterMs);
  await killGroup(child);
}

function start({ extensionDir, profile }: FaultLaunch): ChildProcess {
  const found = findBrowser('chromium');
  if (!found?.loadsFromCommandLine) throw new Error('Fault trials need a Chromium, not a branded browser');
  const child = spawn(found.executablePath, commandLine(extensionDir, profile), {
    detached: true,
    stdio: 'ignore',
  });
  return child;
}

function commandLine(extensionDir: string, profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    // Chromium's own extensions have workers, too.
    '--disable-component-extensions-with-background-pages',
    '--disable-sync',
    '--password-store=basic',
    '--use-mock-keychain',
    '--mute-audio',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=${chromiumHostRules(undefined)}`,
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    'about:blank',
  ];
}

/** The file may be seen before it is written whole. */
function readAddress(portFile: string): string | undefined {
  if (!existsSync(portFile)) return undefined;
  const [port, path] = readFileSync(portFile, 'utf8').split('\n');
  return port && path?.startsWith('/devtools/') ? `ws://127.0.0.1:${port}${path}` : undefined;
}

async function attach(child: ChildProcess, cdp: Cdp): Promise<ChromiumFaultBrowser> {
  const worker = await findWorker(cdp);
  let quiet: Promise<FaultPage> | undefined;
  const quietPage = () => {
    quiet ??= openCdpPage(cdp, `${worker.origin}/${QUIET_PAGE}`);
    return quiet;
  };
  return {
    extensionOrigin: worker.origin,
    evaluate: async (expression) => (await quietPage()).evaluate(expression),
    openPage: (path) => openCdpPage(cdp, `${worker.origin}/${path}`),
    isBackgroundRunning: () => worker.isRunning(),
    killBackground: () => worker.kill(),
    send: async (method, params) => (await quietPage()).send(method, params),
    kill: async () => void (await killGroup(child)),
  };
}
