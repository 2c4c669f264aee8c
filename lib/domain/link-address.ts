import { getDomain, getPublicSuffix } from 'tldts';
import type { LinkRefusal } from './link-refusal';

/** Longer addresses break in mails and messengers, and impact.com states no limit of its own. */
export const MAX_ADDRESS_LENGTH = 2_000;

export type AddressReading = { status: 'page'; url: URL } | { status: 'refused'; refusal: LinkRefusal };

/** Beyond this nothing is looked at: no cleaning would make it short enough. */
const HOPELESS_LENGTH = 50_000;

/** What a text is as an address of a web page that others can open. */
export function readAddress(address: string): AddressReading {
  if (address.length > HOPELESS_LENGTH) return refuse(tooLong(address.length));
  const url = URL.parse(address);
  if (!url || !isWeb(url)) return refuse({ reason: 'not-a-web-page', scheme: schemeOf(address, url) });
  if (url.username || url.password) return refuse({ reason: 'credentials-in-address' });
  if (isLocal(url.hostname)) return refuse({ reason: 'local-address', host: url.hostname });
  return { status: 'page', url };
}

/** Refuses an address that is too long as it would be sent, or nothing. */
export function refuseLength({ length }: string): LinkRefusal | null {
  return length > MAX_ADDRESS_LENGTH ? tooLong(length) : null;
}

function tooLong(length: number): LinkRefusal {
  return { reason: 'address-too-long', length, limit: MAX_ADDRESS_LENGTH };
}

/**
 * The address in a text a person selected or typed: the first that names its scheme, else a host with a dot
 * and what follows it. `undefined` when there is none.
 */
export function findAddress(text: string): string | undefined {
  const trimmed = text.trim();
  // Another scheme may hold an address of the web inside, and is not one.
  if (/^(?!https?:)[a-z][a-z\d+.-]*:(?![\d\s])/i.test(trimmed)) return trimmed;
  const [written] = trimmed.match(/\bhttps?:\/\/[^\s<>"'`“”‘’«»]+/iu) ?? [];
  if (written !== undefined) return withoutClosing(written);
  const [bare] =
    trimmed.match(
      /(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#][^\s<>"']*)?/u,
    ) ?? [];
  return bare === undefined ? undefined : `https://${withoutClosing(bare)}`;
}

/** Two hosts of one site: equal down to what a registry sells (a shop of a platform is a site of its own). */
export function siteOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}

/** Whether a name is one under which anybody can have a site (`co.uk`, `myshopify.com`). */
export function isPublicSuffix(name: string): boolean {
  return getPublicSuffix(name, { allowPrivateDomains: true }) === name;
}

/** `https://bücher.test` and not what stands in a sentence behind it. */
function withoutClosing(address: string): string {
  const cut = address.replace(/[.,;:!?…]+$/u, '');
  return cut.endsWith(')') && !cut.includes('(') ? withoutClosing(cut.slice(0, -1)) : cut;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

function schemeOf(address: string, url: URL | null): string {
  return url?.protocol.slice(0, -1) ?? address.match(/^\s*([a-z][a-z\d+.-]*):/i)?.[1]?.toLowerCase() ?? '';
}

/** Numbers, names without a dot, and names that registries keep for local use (RFC 6761, 6762, 8375). */
function isLocal(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return (
    /^[\d.]+$/.test(name) ||
    name.startsWith('[') ||
    !name.includes('.') ||
    /\.(localhost|local|internal|lan|home\.arpa)$/.test(name)
  );
}

function refuse(refusal: LinkRefusal): AddressReading {
  return { status: 'refused', refusal };
}
