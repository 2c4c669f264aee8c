import type { Switches } from '../rules/switches.ts';
import type { ActionRow, ActionUpdateRow, ItemRow, Millis, World } from '../world/types.ts';
import type { WireObject } from './values.ts';

/** `""` is how impact.com writes a date that is not set. */
export function dateOrEmpty(world: World, at: Millis | null): string {
  return at === null ? '' : world.dateText(at);
}

/** §9: one action, in the documented order of keys. */
export function wireAction(world: World, row: ActionRow, switches: Switches): WireObject {
  const id = idWriter(switches);
  return {
    Id: row.id,
    CampaignId: id(row.program.id),
    CampaignName: row.program.name,
    ActionTrackerId: id(row.program.actionTrackerId),
    ActionTrackerName: row.program.actionTrackerName,
    EventCode: '',
    AdId: id(row.program.adId),
    State: row.state,
    Payout: row.payout,
    DeltaPayout: row.deltaPayout,
    IntendedPayout: row.intendedPayout,
    Amount: row.amount,
    DeltaAmount: row.deltaAmount,
    IntendedAmount: row.intendedAmount,
    Currency: row.currency,
    ReferringDate: world.dateText(row.referringAt),
    EventDate: world.dateText(row.eventAt),
    CreationDate: world.dateText(row.createdAt),
    LockingDate: dateOrEmpty(world, row.lockingAt),
    ClearedDate: dateOrEmpty(world, row.clearedAt),
    ...originOf(row),
    Uri: actionUri(world, row.id),
  };
}

function originOf(row: ActionRow): WireObject {
  return {
    ReferringType: row.referringType,
    ReferringDomain: row.referringDomain,
    PromoCode: row.promoCode,
    Oid: row.oid,
    CustomerArea: row.customerArea,
    CustomerCity: row.customerCity,
    CustomerRegion: row.customerRegion,
    CustomerCountry: row.customerCountry,
    SubId1: row.subId1,
    SubId2: row.subId2,
    SubId3: row.subId3,
    SharedId: row.sharedId,
  };
}

function idWriter(switches: Switches): (id: string) => string | number {
  return (id) => (switches.actionIds === 'numbers' ? Number(id) : id);
}

/** §9: one item of an action. */
export function wireItem(world: World, actionId: string, item: ItemRow): WireObject {
  return {
    Sku: item.sku,
    ItemName: item.name,
    Category: item.category,
    Quantity: String(item.quantity),
    SaleAmount: item.saleAmount,
    SaleAmountCurrency: item.currency,
    Payout: item.payout,
    PayoutCurrency: item.currency,
    Rebate: '0.00',
    RebateCurrency: item.currency,
    AdjustmentDate: dateOrEmpty(world, item.adjustedAt),
    AdjustmentReason: item.adjustmentReason,
    Uri: `${actionUri(world, actionId)}/Items/${encodeURIComponent(item.sku)}`,
  };
}

/** §10: one event of an action; `State` is the action's current one. */
export function wireActionUpdate(world: World, row: ActionUpdateRow): WireObject {
  const { action } = row;
  const item = world.items(action.id)[0];
  return {
    Id: row.id,
    ActionId: action.id,
    CampaignId: action.program.id,
    ActionTrackerId: action.program.actionTrackerId,
    EventCode: '',
    State: action.state,
    StateDetail: '',
    StateDetailDescription: row.reason,
    AdId: action.program.adId,
    ReportingState: 'IR_BLANK',
    DeltaPayout: row.deltaPayout,
    DeltaAmount: row.deltaAmount,
    Currency: action.currency,
    Category: item?.category ?? '',
    Sku: item?.sku ?? '',
    Quantity: String(item?.quantity ?? 1),
    ...EMPTY_CATALOG,
    UpdateDate: world.dateText(row.updatedAt),
    LockingDate: dateOrEmpty(world, action.lockingAt),
    ClearingDate: dateOrEmpty(world, action.clearedAt),
    ActionDate: world.dateText(action.eventAt),
    Oid: action.oid,
    SubId1: action.subId1,
    SubId2: action.subId2,
    SubId3: action.subId3,
    PaystubId: '',
    ContractId: `S-${action.program.id}`,
    EventTypeId: action.program.actionTrackerId,
    EventTypeName: action.program.actionTrackerName,
    PayoutLevel: 'ITEM',
    DefaultPayout: action.intendedPayout,
    DefaultPayoutCurrency: action.currency,
    SharedId: action.sharedId,
    ActionUri: actionUri(world, action.id),
    Uri: `/Mediapartners/${world.partner.accountSid}/ActionUpdates/${row.id}`,
  };
}

const EMPTY_CATALOG: WireObject = {
  CatalogName: '',
  CatalogCategory: '',
  CatalogDescription: '',
  CatalogManufacturer: '',
  CatalogOriginalFormatCategory: '',
  CatalogSubCategory: '',
};

function actionUri(world: World, id: string): string {
  return `/Mediapartners/${world.partner.accountSid}/Actions/${id}`;
}
