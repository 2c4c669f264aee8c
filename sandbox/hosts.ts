import { STORAGE_HOST } from './routes/jobs.ts';
import type { SandboxState } from './state.ts';
import type { Program } from './world/types.ts';

/** Who answers under a host name. */
export type HostKind = 'api' | 'tracking' | 'shop' | 'storage' | 'unknown';

export interface Hosts {
  kindOf(host: string): HostKind;
  /** The programs whose brand owns a shop's host. */
  programsAt(host: string): Program[];
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const API_HOST = 'api.impact.com';

export function createHosts(state: SandboxState): Hosts {
  const programs = state.accounts.flatMap((account) => account.world.programs());
  const tracking = new Set(programs.map((program) => program.trackingHost));
  const programsAt = (host: string) => programs.filter((program) => ownsHost(program, host));

  function kindOf(host: string): HostKind {
    if (isLoopback(host) || host === API_HOST) return 'api';
    if (tracking.has(host)) return 'tracking';
    if (host === STORAGE_HOST) return 'storage';
    return host.endsWith('.test') && programsAt(host).length > 0 ? 'shop' : 'unknown';
  }

  return { kindOf, programsAt };
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

function ownsHost(program: Program, host: string): boolean {
  return shopHosts(program).includes(host) || program.deeplinkDomains.some((domain) => isBelow(domain, host));
}

/** Every host a program names, patterns aside. */
export function shopHosts(program: Program): string[] {
  const named = [program.url, program.advertiserUrl].map((url) => new URL(url).hostname);
  const exact = program.deeplinkDomains.filter((domain) => !domain.startsWith('*.'));
  return [...new Set([...named, ...exact])];
}

function isBelow(domain: string, host: string): boolean {
  return domain.startsWith('*.') && host.endsWith(domain.slice(1));
}

/**
 * The path Hono routes by: the host decides the first part, and the `.json` suffix of the API is dropped
 * (§1: it only asks for JSON).
 */
export function routedPath(url: URL, hosts: Hosts): string {
  if (isLoopback(url.hostname) && url.pathname.startsWith('/_control/')) return url.pathname;
  const kind = hosts.kindOf(url.hostname);
  const path = kind === 'api' ? url.pathname.replace(/\.json$/, '') : url.pathname;
  return `/${kind}${path}`;
}
