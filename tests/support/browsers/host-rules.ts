import type { SandboxPorts } from './types.ts';

/** Chromium's switch: shops and the like are the sandbox's, everything else is nowhere. */
export function chromiumHostRules(sandbox: SandboxPorts | undefined): string {
  const shops = sandbox
    ? [
        `MAP *.test:443 127.0.0.1:${new URL(sandbox.tlsOrigin).port}`,
        `MAP *.test:80 127.0.0.1:${new URL(sandbox.origin).port}`,
      ]
    : [];
  return [...shops, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

/** Port 9 (discard) is where nobody answers. */
const NOWHERE = '9';

/** Firefox's preferences: the sandbox is the proxy of every host but this machine. */
export function firefoxProxy(sandbox: SandboxPorts | undefined): Record<string, string | number | boolean> {
  const port = Number(sandbox ? new URL(sandbox.origin).port : NOWHERE);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  };
}
