/**
 * Reads from the pages that went out what a client must have made of them: which rows one reading of a window
 * brought, and whether it may be taken for whole (reliability R13).
 */
import type { Row } from './model-server';

/** A page of actions that was delivered. */
export interface LoggedPage {
  /** Which window: its filters as text. */
  window: string;
  page: number;
  pages: number;
  total: number;
  rows: Row[];
}

export interface LoggedReading {
  window: string;
  rows: Row[];
  whole: boolean;
}

const ATTEMPTS = 3;

/** The readings these pages make up, in order; one that broke off is none. */
export function toReadings(log: readonly LoggedPage[]): LoggedReading[] {
  const rest = [...log];
  const readings: LoggedReading[] = [];
  for (let reading = takeReading(rest); reading; reading = takeReading(rest)) readings.push(reading);
  return readings;
}

/** A window is read anew, up to three times in all, while what came does not fit together. */
function takeReading(rest: LoggedPage[]): LoggedReading | undefined {
  let reading: LoggedReading | undefined;
  for (let attempt = 0; attempt < ATTEMPTS && !reading?.whole; attempt += 1) {
    reading = takeAttempt(rest);
    if (!reading) return undefined;
  }
  return reading;
}

function takeAttempt(rest: LoggedPage[]): LoggedReading | undefined {
  const pages: LoggedPage[] = [];
  for (let next = rest.shift(); next; next = rest.shift()) {
    pages.push(next);
    if (next.page >= next.pages) return judge(pages, rest);
  }
  return undefined;
}

/** All rows announced came, each once; and of several pages, the first still begins as it did. */
function judge(pages: readonly LoggedPage[], rest: LoggedPage[]): LoggedReading | undefined {
  const [first] = pages;
  if (!first) return undefined;
  const rows = pages.flatMap((page) => page.rows);
  const totals = new Set(pages.map(({ total }) => total));
  const distinct = new Set(rows.map(({ Id }) => Id)).size;
  const fits = totals.size === 1 && totals.has(rows.length) && distinct === rows.length;
  if (!fits || pages.length === 1) return { window: first.window, rows, whole: fits };
  const again = rest.shift();
  if (!again) return undefined;
  const unmoved = again.total === rows.length && again.rows[0]?.Id === rows[0]?.Id;
  return { window: first.window, rows, whole: unmoved };
}
