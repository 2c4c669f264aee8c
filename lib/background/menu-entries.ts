import type { AccountId, ProgramId } from '@/lib/domain/id';
import { siteOf } from '@/lib/domain/link-address';
import { type JoinedProgram, refuseProgram } from '@/lib/domain/link-match';
import type { StarredProgram } from '@/lib/domain/link-settings';

/** A program that shares its site with others, so that the menu offers each by name. */
export interface ProgramEntry {
  accountId: AccountId;
  programId: ProgramId;
  name: string;
  starred: boolean;
  /** Match patterns of the addresses it is offered on. */
  patterns: string[];
}

/** A menu longer than this helps nobody, and browsers have a limit of their own. */
const MOST_ENTRIES = 100;

/** The programs to offer by name, starred ones first: only those whose site several can link to. */
export function listProgramEntries(
  programs: readonly JoinedProgram[],
  starred: readonly StarredProgram[],
): ProgramEntry[] {
  const open = programs.filter((program) => refuseProgram(program) === null && program.allowsDeeplinking);
  const bySite = Map.groupBy(
    open.flatMap((program) => sitesOf(program).map((site) => ({ site, program }))),
    ({ site }) => site,
  );
  const shared = [...bySite.values()].filter((group) => group.length > 1).flat();
  const entries = [...new Set(shared.map(({ program }) => program))].map((program) =>
    toEntry(program, starred),
  );
  return entries.toSorted(byStarThenName).slice(0, MOST_ENTRIES);
}

function toEntry(program: JoinedProgram, starred: readonly StarredProgram[]): ProgramEntry {
  const { accountId, id: programId, name } = program;
  return {
    accountId,
    programId,
    name,
    starred: starred.some((one) => one.accountId === accountId && one.programId === programId),
    patterns: hostsOf(program).map((host) => `*://${host}/*`),
  };
}

function byStarThenName(left: ProgramEntry, right: ProgramEntry): number {
  return Number(right.starred) - Number(left.starred) || left.name.localeCompare(right.name);
}

function sitesOf(program: JoinedProgram): string[] {
  return [...new Set(hostsOf(program).flatMap((host) => siteOf(host.replace(/^\*\./, '')) ?? []))];
}

/** Browsers refuse the whole entry for one pattern they cannot read, so only plain hosts pass. */
function hostsOf({ deeplinkDomains, url, advertiserUrl }: JoinedProgram): string[] {
  const listed = deeplinkDomains.map((domain) => domain.trim().toLowerCase());
  const sites = [url, advertiserUrl].flatMap((site) => URL.parse(site)?.hostname || []);
  const hosts = listed.length > 0 ? listed : sites;
  return [...new Set(hosts)].filter((host) => /^(\*\.)?([a-z\d-]+\.)+[a-z\d-]+$/.test(host));
}
