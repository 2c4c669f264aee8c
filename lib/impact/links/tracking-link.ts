import * as z from 'zod/mini';
import type { ProgramId } from '@/lib/domain/id';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName } from '@/lib/impact/wire/fields';

export interface TrackingLinkRequest {
  programId: ProgramId;
  /** The page the link leads to, absolute; "" for the program's own. */
  deepLink: string;
  subId1?: string;
  subId2?: string;
  subId3?: string;
  sharedId?: string;
  /** The path of a vanity link; "" lets impact.com invent one; `null` makes a regular link. */
  path?: string | null;
  propertyId?: string;
  adId?: string;
}

export interface TrackingLink {
  /** Always `https:`. */
  url: string;
}

/**
 * Makes a link (contract §16.1). Asked once only: two identical requests make two links.
 * The parameters travel in the query of a POST with an empty body.
 */
export async function createTrackingLink(
  transport: Transport,
  wanted: TrackingLinkRequest,
): Promise<TrackingLink> {
  const path = `Programs/${encodeURIComponent(wanted.programId)}/TrackingLinks`;
  const url = transport.address.of(path, toParameters(wanted));
  return parseTrackingLink(await transport.json({ endpoint: 'tracking-links', method: 'POST', url }));
}

function toParameters(wanted: TrackingLinkRequest): Record<string, string | undefined> {
  const { deepLink, subId1, subId2, subId3, sharedId, path = null, propertyId, adId } = wanted;
  const isVanity = path !== null;
  return {
    Type: isVanity ? 'Vanity' : undefined,
    CustomPath: path || undefined,
    AdId: adId || undefined,
    MediaPartnerPropertyId: propertyId || undefined,
    DeepLink: deepLink || undefined,
    subId1: subId1 || undefined,
    subId2: subId2 || undefined,
    subId3: subId3 || undefined,
    sharedId: sharedId || undefined,
  };
}

const wireLink = z.object({ TrackingURL: wireName });

/** Throws `UnreadableAnswerError` unless the answer holds an `https:` address. */
export function parseTrackingLink(body: unknown): TrackingLink {
  const url = URL.parse(z.safeParse(wireLink, body).data?.TrackingURL ?? '');
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw new UnreadableAnswerError('tracking-links', 'unknown-shape');
  }
  return { url: url.href };
}
