import * as z from 'zod/mini';
import { wireName, wireRaw, wireText } from '@/lib/impact/wire/fields';

/** One row of /Actions (contract §9). The raw fields decide whether the row can be counted. */
export const wireAction = z.object({
  Id: wireRaw,
  CampaignId: wireRaw,
  CampaignName: wireName,
  ActionTrackerName: wireName,
  State: wireName,
  Payout: wireRaw,
  IntendedPayout: wireRaw,
  Amount: wireRaw,
  Currency: wireRaw,
  ReferringDate: wireName,
  EventDate: wireRaw,
  CreationDate: wireName,
  LockingDate: wireName,
  ClearedDate: wireName,
  ReferringDomain: wireText,
  PromoCode: wireText,
  Oid: wireText,
  CustomerCountry: wireText,
  SubId1: wireText,
  SubId2: wireText,
  SubId3: wireText,
  SharedId: wireText,
});

export type WireAction = z.output<typeof wireAction>;
