import { readdirSync, readFileSync } from 'node:fs';

const KILOBYTE = 1_024;
const MEGABYTE = 1_000_000;

/**
 * Megabytes of memory that the process of the extension's pages has for itself, without the code it shares with
 * others: of the browsers this program has started, the largest such process. Linux alone can be asked.
 */
export function readPageMemory(): number {
  const sizes = listDescendants(process.pid)
    .filter(isExtensionPage)
    .map((pid) => readStatus(pid, 'RssAnon'));
  return Math.round((Math.max(0, ...sizes) * KILOBYTE) / MEGABYTE);
}

/** Looks again and again while `work` goes on; answers the most that was ever held. */
export async function watchPageMemory(work: Promise<unknown>): Promise<number> {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, readPageMemory());
  }, 50);
  await work.finally(() => clearInterval(timer));
  return most;
}

function listDescendants(root: number): number[] {
  const parents = new Map(listProcesses().map((pid) => [pid, readStatus(pid, 'PPid')]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (parents.get(pid) === root || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

function listProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function isExtensionPage(pid: number): boolean {
  return read(`/proc/${pid}/cmdline`).includes('--extension-process');
}

function readStatus(pid: number, field: string): number {
  const line = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/status`));
  return Number(line?.[1] ?? 0);
}

/** "" for a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
