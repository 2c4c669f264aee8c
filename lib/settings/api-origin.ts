import { storage } from 'wxt/utils/storage';

const RELEASE_ORIGIN = 'https://api.impact.com';
const IS_SANDBOX = import.meta.env.MODE === 'sandbox';
const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d+$/;

/** Made where only sandbox builds use it, so that release builds hold neither the item nor its address. */
function sandboxOrigin() {
  return storage.defineItem<string>('local:sandboxOrigin', { fallback: 'http://127.0.0.1:4010' });
}

/** The one host the extension talks to. */
export async function readApiOrigin(): Promise<string> {
  return IS_SANDBOX ? sandboxOrigin().getValue() : RELEASE_ORIGIN;
}

/** Where this build's API lives when a page names a sandbox: release builds do not listen. */
export async function chooseApiOrigin(named: string | undefined): Promise<string> {
  if (IS_SANDBOX && named !== undefined && LOOPBACK.test(named)) await sandboxOrigin().setValue(named);
  return readApiOrigin();
}
