import * as z from 'zod/mini';
import type { ProgramId } from '@/lib/domain/id';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName } from '@/lib/impact/wire/fields';

export interface TrackingLinkRequest {
  programId: ProgramId;
  /** The page the link leads to, absolute. */
  deepLink: string;
  subId1?: string;
  subId2?: string;
  subId3?: string;
  sharedId?: string;
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
  { programId, deepLink, subId1, subId2, subId3, sharedId }: TrackingLinkRequest,
): Promise<TrackingLink> {
  const url = transport.address.of(`Programs/${encodeURIComponent(programId)}/TrackingLinks`, {
    DeepLink: deepLink,
    subId1: subId1 || undefined,
    subId2: subId2 || undefined,
    subId3: subId3 || undefined,
    sharedId: sharedId || undefined,
  });
  return parseTrackingLink(await transport.json({ endpoint: 'tracking-links', method: 'POST', url }));
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
