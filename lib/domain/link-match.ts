import type { AccountId } from './id';
import { isPublicSuffix, readAddress, refuseLength, siteOf } from './link-address';
import { findRedirect } from './link-redirect';
import type { LinkRefusal, RefusedProgram } from './link-refusal';
import type { Program } from './program';

/** A program with the account that has joined it. */
export interface JoinedProgram extends Program {
  accountId: AccountId;
}

export type LinkMatch<Joined extends JoinedProgram = JoinedProgram> =
  /** By name. Never empty. */
  | { status: 'matched'; programs: [Joined, ...Joined[]]; url: URL }
  | { status: 'refused'; refusal: LinkRefusal };

/** Which joined programs may link to an address, or why none may. `toSent` says what of it would be sent. */
export function matchLink<Joined extends JoinedProgram>(
  address: string,
  programs: readonly Joined[],
  toSent: (url: URL) => string = ({ href }) => href,
): LinkMatch<Joined> {
  const reading = readAddress(address);
  if (reading.status === 'refused') return reading;
  const { url } = reading;
  const brand = programs.filter((program) => coversHost(program, url.hostname));
  const redirect = findRedirect(url, impactHosts(programs, brand));
  if (redirect) return refuse({ reason: 'redirect', ...redirect });
  const tooLong = refuseLength(toSent(url));
  if (tooLong) return refuse(tooLong);
  return brand.length > 0 ? chooseUsable(brand, url) : refuse(findNearest(programs, url.hostname));
}

/** Whether a program can be linked to at all; its own page needs no more than this. */
export function refuseProgram(program: JoinedProgram): LinkRefusal | null {
  if (program.contract === 'expired') return { reason: 'contract-expired', ...named(program) };
  return program.trackingLink === '' ? { reason: 'no-tracking-link', ...named(program) } : null;
}

function chooseUsable<Joined extends JoinedProgram>(brand: readonly Joined[], url: URL): LinkMatch<Joined> {
  const sorted = brand.toSorted(byName);
  const active = sorted.filter((program) => refuseProgram(program) === null);
  const [first, ...others] = active.filter((program) => program.allowsDeeplinking);
  if (first) return { status: 'matched', programs: [first, ...others], url };
  const [closed] = active;
  if (closed) return refuse({ reason: 'deep-links-off', homeLink: closed.trackingLink, ...named(closed) });
  const refusals = sorted.flatMap((program) => refuseProgram(program) ?? []);
  return refuse(refusals[0] ?? { reason: 'not-a-partner', host: url.hostname });
}

/** A program of the same site says more than "unknown": which of its hosts comes nearest, or that it has ended. */
function findNearest(programs: readonly JoinedProgram[], host: string): LinkRefusal {
  const site = siteOf(host);
  const ofSite = programs.filter(
    (program) => site !== null && hostsOf(program).some((one) => siteOf(one) === site),
  );
  const sorted = ofSite.toSorted(byName);
  const open = sorted.find((program) => refuseProgram(program) === null);
  if (open && !open.allowsDeeplinking)
    return { reason: 'deep-links-off', homeLink: open.trackingLink, ...named(open) };
  if (open) {
    const nearest = nearestHost(hostsOf(open), host);
    return { reason: 'host-not-listed', host, nearest, homeLink: open.trackingLink, ...named(open) };
  }
  return sorted.flatMap((program) => refuseProgram(program) ?? [])[0] ?? { reason: 'not-a-partner', host };
}

/** The listed host that shares most of its end with the one asked for. */
function nearestHost(hosts: readonly string[], host: string): string {
  const shared = (one: string) => {
    const [left, right] = [one.split('.').toReversed(), host.split('.').toReversed()];
    return left.findIndex((label, index) => label !== right[index]) >>> 0;
  };
  return (
    hosts.toSorted((left, right) => shared(right) - shared(left) || left.localeCompare(right))[0] ?? host
  );
}

/** What a program names as its own: the listed hosts, else its sites. */
function hostsOf(program: JoinedProgram): string[] {
  const listed = program.deeplinkDomains.map((pattern) => pattern.trim().toLowerCase().replace(/^\*\./, ''));
  const usable = listed.filter((host) => host !== '' && !isPublicSuffix(host));
  return usable.length > 0 ? usable : sitesOf(program);
}

function sitesOf({ url, advertiserUrl }: Program): string[] {
  return [url, advertiserUrl].flatMap((site) => URL.parse(site)?.hostname || []);
}

/** Host against the program's list; where the list is empty, against the brand's own sites and what is under them. */
function coversHost(program: Program, host: string): boolean {
  if (program.deeplinkDomains.length > 0) {
    return program.deeplinkDomains.some((pattern) => matchesHost(pattern, host));
  }
  const sites = sitesOf(program).map(siteOf);
  return sites.some((site) => site !== null && (host === site || host.endsWith(`.${site}`)));
}

/**
 * An exact host, or `*.` before a domain for any host under it; an entry without www does not imply www
 * (contract §15). A pattern for all sites of a registry or a platform is nobody's own.
 */
function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.trim().toLowerCase();
  if (!wanted.startsWith('*.')) return wanted !== '' && host === wanted;
  return wanted !== '*.' && !isPublicSuffix(wanted.slice(2)) && host.endsWith(wanted.slice(1));
}

/** The hosts of the programs' own links, but for a brand whose shop is on the same host. */
function impactHosts(programs: readonly Program[], brand: readonly Program[]): ReadonlySet<string> {
  const hosts = programs.flatMap(({ trackingLink }) => URL.parse(trackingLink)?.hostname ?? []);
  const shops = new Set(brand.flatMap(({ deeplinkDomains }) => deeplinkDomains));
  return new Set(hosts.filter((host) => !shops.has(host)));
}

function named({ accountId, id, name }: JoinedProgram): RefusedProgram {
  return { accountId, programId: id, programName: name };
}

function byName(left: Program, right: Program): number {
  return left.name.localeCompare(right.name) || left.id.localeCompare(right.id);
}

function refuse(refusal: LinkRefusal): { status: 'refused'; refusal: LinkRefusal } {
  return { status: 'refused', refusal };
}
