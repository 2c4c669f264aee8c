import type { ModelOrder } from './model-world';
import { writeTime } from './written-time';

/** A row of /Actions: all strings, "" for what is not there (contract §4, §9). */
export function toModelRow(order: ModelOrder, timeZone: string): Record<string, string> {
  return {
    Id: order.id,
    CampaignId: order.campaignId,
    CampaignName: `Program ${order.campaignId}`,
    ActionTrackerId: '30011',
    ActionTrackerName: 'Online Sale',
    EventCode: '',
    State: order.state,
    AdId: '1000101',
    Payout: writeCents(order.payoutCents),
    DeltaPayout: writeCents(order.payoutCents),
    IntendedPayout: writeCents(order.intendedCents),
    Amount: writeCents(order.amountCents),
    DeltaAmount: writeCents(order.amountCents),
    IntendedAmount: writeCents(order.amountCents),
    Currency: 'USD',
    ReferringDate: '',
    EventDate: writeTime(order.eventMs, timeZone),
    CreationDate: writeTime(order.createdMs, timeZone),
    LockingDate: writeTime(order.lockingMs, timeZone),
    ClearedDate: '',
    ReferringType: 'CLICK_COOKIE',
    ReferringDomain: '',
    PromoCode: '',
    Oid: '',
    CustomerCountry: 'US',
    SubId1: '',
    SubId2: '',
    SubId3: '',
    SharedId: '',
  };
}

function writeCents(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
