import type { Day } from './day';
import { cleanLabel } from './label-clean';
import { type LinkLabels, mapLabels } from './link-labels';

/** What may stand in braces in a label. */
export const LABEL_TOKENS = ['host', 'path', 'slug', 'title', 'date', 'week', 'program'] as const;

export type LabelToken = (typeof LABEL_TOKENS)[number];

/** What labels are filled from. */
export interface LabelContext {
  /** The page the link leads to; "" for the program's own. */
  target: string;
  title: string;
  /** The account's day. */
  today: Day;
  programName: string;
}

/** Fills the braces and cleans what comes of it; a brace nobody knows becomes nothing. */
export function fillLabels(templates: LinkLabels, context: LabelContext): LinkLabels {
  return mapLabels(templates, (template) => fillLabel(template, context));
}

export function fillLabel(template: string, context: LabelContext): string {
  return cleanLabel(template.replace(BRACES, (_, name: string) => wordFor(name.toLowerCase(), context)))
    .value;
}

/** The words in braces that mean nothing, as written. */
export function findUnknownTokens(template: string): string[] {
  return [...template.matchAll(BRACES)]
    .map(([, name = '']) => name)
    .filter((name) => !LABEL_TOKENS.some((token) => token === name.toLowerCase()));
}

const BRACES = /\{([^{}]*)\}/g;

function wordFor(name: string, { target, title, today, programName }: LabelContext): string {
  const url = URL.parse(target);
  switch (name) {
    case 'host':
      return url?.hostname.replace(/^www\./, '') ?? '';
    case 'path':
      return url ? pathParts(url).join('-') : '';
    case 'slug':
      return (
        (url &&
          pathParts(url)
            .at(-1)
            ?.replace(/\.[a-z]{2,5}$/i, '')) ??
        ''
      );
    case 'title':
      return title;
    case 'date':
      return today;
    case 'week':
      return weekOf(today);
    case 'program':
      return programName;
    default:
      return '';
  }
}

function pathParts(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** ISO 8601: `2026-W47`. */
function weekOf(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek ?? date.year}-W${String(date.weekOfYear ?? 1).padStart(2, '0')}`;
}
