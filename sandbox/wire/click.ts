import type { ClickRow, World } from '../world/types.ts';
import type { WireObject } from './values.ts';

/** §12: a click asked for by its id. */
export function wireClick(world: World, row: ClickRow): WireObject {
  return {
    Id: row.id,
    CampaignId: row.program.id,
    CampaignName: row.program.name,
    ...visitor(row),
    ...creative(world, row),
    BrandRelated: [],
    ...noDeal(),
    ...place(row),
    ...source(row),
    SharedId: row.sharedId,
    PartnerRelated: [subIds(row)],
    CpcBid: '0.0',
    Payout: '',
    UniqueClick: row.unique,
  };
}

/** §12: a row of an export's JSON or XML file: ProgramId in place of CampaignId. */
export function wireExportedClick(world: World, row: ClickRow): WireObject {
  return {
    ...exportedFields(world, row),
    CpcBid: '0.0',
    Payout: '0.00',
    UniqueClick: String(row.unique),
    BrandRelated: [],
    PartnerRelated: [subIds(row)],
  };
}

/** §12: a row of an export's CSV file, sub IDs flat. */
export function wireFlatClick(world: World, row: ClickRow): WireObject {
  return {
    ...exportedFields(world, row),
    ...subIds(row),
    CpcBid: '0.0',
    Payout: '0.00',
    UniqueClick: String(row.unique),
  };
}

function exportedFields(world: World, row: ClickRow): WireObject {
  return {
    Id: row.id,
    ProgramId: row.program.id,
    ProgramName: row.program.name,
    ...visitor(row),
    ...creative(world, row),
    ...noDeal(),
    ...place(row),
    ...source(row),
    SharedId: row.sharedId,
  };
}

function visitor(row: ClickRow): WireObject {
  const hex = Buffer.from(row.id).toString('hex').padEnd(12, '0').slice(-12);
  return {
    ProfileId: `0fb00000-441f-11ef-854a-${hex}`,
    IpAddress: `${Buffer.from(`hash-of-${row.id}`).toString('base64').replace(/=+$/, '')}=`,
  };
}

function creative(world: World, row: ClickRow): WireObject {
  return {
    EventDate: world.dateText(row.eventAt),
    MediaId: world.partner.mediaPartnerId,
    MediaName: world.partner.companyName,
    AdId: row.program.adId,
    AdName: `${row.program.name} home page`,
    AdType: 'TEXT_LINK',
    ProductSku: '',
  };
}

function noDeal(): WireObject {
  return { DealName: '', DealType: '', DealScope: '' };
}

function place(row: ClickRow): WireObject {
  return {
    CustomerArea: 'N/A',
    CustomerCity: row.customerCity,
    CustomerRegion: row.customerRegion,
    CustomerCountry: row.customerCountry,
    DeviceType: row.deviceType,
    DeviceFamily: row.deviceFamily,
    Browser: row.browser,
    Os: row.os,
  };
}

function source(row: ClickRow): WireObject {
  return {
    ReferringUrl: row.referringUrl,
    ReferringDomain: row.referringDomain,
    LandingPageUrl: row.landingPageUrl,
    TrafficCategory: 'Content',
    TrafficSource: row.referringDomain,
    BidKeyword: '',
    SearchText: '',
  };
}

function subIds(row: ClickRow): WireObject {
  return { SubId1: row.subId1, SubId2: row.subId2, SubId3: row.subId3 };
}

/** Column order of the CSV file. */
export const CLICK_COLUMNS: readonly string[] =
  'Id,ProgramId,ProgramName,ProfileId,IpAddress,EventDate,MediaId,MediaName,AdId,AdName,AdType,ProductSku,DealName,DealType,DealScope,CustomerArea,CustomerCity,CustomerRegion,CustomerCountry,DeviceType,DeviceFamily,Browser,Os,ReferringUrl,ReferringDomain,LandingPageUrl,TrafficCategory,TrafficSource,BidKeyword,SearchText,SharedId,SubId1,SubId2,SubId3,CpcBid,Payout,UniqueClick'.split(
    ',',
  );
