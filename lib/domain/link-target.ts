import type { CleanAddress, RemovedPart } from './link-clean';
import { toUnicodeHost } from './punycode';

/** The page a link is to lead to, and what was taken out of its address on the way. */
export interface LinkTarget {
  /** As the browser writes the address that was asked for. */
  original: string;
  /** What the link will lead to; "" for the program's own page. */
  address: string;
  /** The host as it is sent (ASCII), to be shown beside a Unicode one. */
  host: string;
  /** The host as people read it; the same as `host` when it has no other letters. */
  hostToRead: string;
  /** What was, or by the user's wish was not, taken out, in the order of the address. */
  parts: RemovedPart[];
}

/** The program's own page. */
export const HOME_TARGET: LinkTarget = { original: '', address: '', host: '', hostToRead: '', parts: [] };

export function toTarget(url: URL, { address, parts }: CleanAddress): LinkTarget {
  const { href: original, hostname: host } = url;
  return { original, address, host, hostToRead: toUnicodeHost(host), parts };
}
