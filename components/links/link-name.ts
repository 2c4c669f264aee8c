import type { Link } from '@/lib/domain/link';

/** What a link is called in a list: its page's title, else the page's own path, else its program. */
export function linkName({ title, target, programName }: Link): string {
  if (title !== '') return title;
  const url = URL.parse(target);
  if (!url) return programName;
  const path = readable(`${url.pathname}${url.search}`);
  return path === '/' ? url.hostname : path;
}

/** Percent signs read as what they stand for, where they stand for something. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
