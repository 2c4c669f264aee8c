import type { Program } from './program';

/** Why no tracking link can be made; each has its own sentence. */
export type LinkRefusal =
  | { reason: 'not-a-web-page' }
  | { reason: 'credentials-in-address' }
  | { reason: 'address-too-long' }
  | { reason: 'no-program'; host: string }
  | { reason: 'contract-expired'; programName: string }
  | { reason: 'deep-links-off'; programName: string };

export type LinkMatch =
  /** By name; the first is taken. Never empty. */
  | { status: 'matched'; programs: [Program, ...Program[]]; target: string }
  | { status: 'refused'; refusal: LinkRefusal };

/** Longer addresses break in mails and messengers, and impact.com states no limit of its own. */
export const MAX_ADDRESS_LENGTH = 2_000;

/** Which joined programs may link to an address. */
export function matchLink(address: string, programs: readonly Program[]): LinkMatch {
  const url = parseAddress(address);
  if (!url) return refuse({ reason: 'not-a-web-page' });
  if (url.username || url.password) return refuse({ reason: 'credentials-in-address' });
  if (url.href.length > MAX_ADDRESS_LENGTH) return refuse({ reason: 'address-too-long' });
  const brand = programs.filter((program) => coversHost(program, url.hostname));
  return chooseUsable(brand, url);
}

function chooseUsable(brand: Program[], url: URL): LinkMatch {
  const [any] = brand;
  if (!any) return refuse({ reason: 'no-program', host: url.hostname });
  const active = brand.filter((program) => program.contract !== 'expired' && program.trackingLink !== '');
  if (active.length === 0) return refuse({ reason: 'contract-expired', programName: any.name });
  const [first, ...others] = active.filter((program) => program.allowsDeeplinking).sort(byName);
  if (!first) return refuse({ reason: 'deep-links-off', programName: active[0]?.name ?? any.name });
  return { status: 'matched', programs: [first, ...others], target: url.href };
}

/** Host against the program's list, or against the brand's own sites when the list is empty. */
function coversHost(program: Program, host: string): boolean {
  if (program.deeplinkDomains.length > 0) {
    return program.deeplinkDomains.some((pattern) => matchesHost(pattern, host));
  }
  const sites = [program.url, program.advertiserUrl].flatMap((site) => parseAddress(site)?.hostname ?? []);
  return sites.some((site) => withoutWww(site) === withoutWww(host));
}

/** An exact host, or `*.` before a domain for any host under it; never a part of a label. */
function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.trim().toLowerCase();
  if (wanted === '' || wanted === '*.') return false;
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}

function parseAddress(address: string): URL | undefined {
  const url = URL.parse(address);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function byName(left: Program, right: Program): number {
  return left.name.localeCompare(right.name) || left.id.localeCompare(right.id);
}

function refuse(refusal: LinkRefusal): LinkMatch {
  return { status: 'refused', refusal };
}
