/** A row of /Actions as documented, with what a test cares about. All invented. */
export function anActionRow(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Id: '20101.6101.900003',
    CampaignId: '20101',
    CampaignName: 'Northwind Outdoor',
    ActionTrackerId: '30011',
    ActionTrackerName: 'Online Sale',
    EventCode: '',
    AdId: '1000101',
    State: 'PENDING',
    Payout: '9.60',
    DeltaPayout: '9.60',
    IntendedPayout: '9.60',
    Amount: '120.00',
    DeltaAmount: '120.00',
    IntendedAmount: '120.00',
    Currency: 'USD',
    ReferringDate: '2026-11-18T00:42:38-08:00',
    EventDate: '2026-11-18T10:42:38-08:00',
    CreationDate: '2026-11-18T10:51:23-08:00',
    LockingDate: '2026-12-28T00:00:00-08:00',
    ClearedDate: '',
    ReferringType: 'CLICK_COOKIE',
    ReferringDomain: 'trailnotes.example',
    PromoCode: 'FIRST15',
    Oid: 'NW-88003',
    CustomerArea: '855',
    CustomerCity: 'Santa Barbara',
    CustomerRegion: 'California',
    CustomerCountry: 'US',
    SubId1: 'gear-guide',
    SubId2: 'tents',
    SubId3: '',
    SharedId: '',
    Uri: '/Mediapartners/IRtest/Actions/20101.6101.900003',
    ...change,
  };
}

/** A page of a list; `next` is its `@nextpageuri`. */
export function aPage(
  key: string,
  rows: unknown,
  { page = 1, pages = 1, total = Array.isArray(rows) ? rows.length : 1, next = '' } = {},
): Record<string, unknown> {
  return {
    '@page': String(page),
    '@numpages': String(pages),
    '@pagesize': '20000',
    '@total': String(total),
    '@nextpageuri': next,
    [key]: rows,
  };
}
