import { DAY_MS } from '../rules/dates.ts';
import { dateOrEmpty } from '../wire/action.ts';
import type { WireObject } from '../wire/values.ts';
import type { ActionFilter, ActionRow, ItemRow, World } from '../world/types.ts';
import { type Report, type ReportRun, text } from './report.ts';

const COLUMNS: readonly string[] =
  'Referral_Date,Action_Date,Locking_Date,Adj_Date,Scheduled_Clearing_Date,Action_Id,Oid,brand_id,Campaign,Event_Type,property_type,Propertyid,property_name,Status,adv_cust_status,status_detail,Category_List,SKU,Item_Name,Category,Subcategory,Quantity,Sale_Amount,Original_Sale_Amount,Payout,Original_Payout,VAT,Promo_Code,io_name,Ad,Referring_URL,Referral_Type,Geo_Location,talk_duration,called_number,call_time,SubId1,SubId2,SubId3,SharedId,customer_id,Notes,Date1,Date2,Paystub,Device,Os,user_agent,original_currency,original_currency_sale_amount'.split(
    ',',
  );

/** Columns that a SHOW_ parameter turns on, when the switch leaves them out otherwise. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  SHOW_STATUS_DETAIL: 'status_detail',
  SHOW_PAYSTUB: 'Paystub',
  SHOW_SKU: 'SKU',
  SHOW_LOCKING_DATE: 'Locking_Date',
  SHOW_MODIFICATION_DATE: 'Adj_Date',
  SHOW_SCHEDULED_CLEARING_DATE: 'Scheduled_Clearing_Date',
  SHOW_AD: 'Ad',
  SHOW_GEO_LOCATION: 'Geo_Location',
  SHOW_REFERRAL_DATE: 'Referral_Date',
  SHOW_REFERRAL_TYPE: 'Referral_Type',
  SHOW_REFERRING_URL: 'Referring_URL',
  SHOW_ORIGINAL_SALEAMOUNT: 'Original_Sale_Amount',
  SHOW_ORIGINAL_PAYOUT: 'Original_Payout',
  SHOW_CUSTOMER_ID: 'customer_id',
  SHOW_USER_AGENT2: 'user_agent',
};

/** One row per item of each action of the range; amounts in the action's own currency. */
export const ACTION_LISTING: Report = {
  id: 'mp_action_listing_sku',
  name: 'Advanced Action Listing',
  description: 'One row for each item of each action that has been credited to you.',
  group: 'performance-detail',
  filters: ['SUPERSTATUS_MS', ...Object.keys(SHOWN_BY)],
  columns: COLUMNS.map((name) => text(name, name.replaceAll('_', ' '))),
  rows: (run) => [...listing(run)],
};

function* listing(run: ReportRun): Generator<WireObject> {
  const hidden = hiddenColumns(run);
  for (const action of actionsOf(run)) {
    for (const item of run.world.items(action.id)) {
      yield withoutColumns(listingRow(run.world, action, item), hidden);
    }
  }
}

/** A day wider on both sides than the range in UTC, then cut by the account's own days. */
function actionsOf({ world, from, to, programId, query }: ReportRun): ActionRow[] {
  const states = query.getAll('SUPERSTATUS_MS');
  const eventAt = {
    from: Date.parse(`${from}T00:00:00Z`) - DAY_MS,
    to: Date.parse(`${to}T00:00:00Z`) + 2 * DAY_MS,
  };
  const filter: ActionFilter = { eventAt, ...(programId ? { programId } : {}) };
  const { rows } = world.actions(filter, 0, Number.MAX_SAFE_INTEGER);
  const inRange = (row: ActionRow) => world.dayOf(row.eventAt) >= from && world.dayOf(row.eventAt) <= to;
  return rows.filter((row) => inRange(row) && (states.length === 0 || states.includes(row.state)));
}

function hiddenColumns({ query, switches }: ReportRun): ReadonlySet<string> {
  if (switches.hiddenColumns === 'shown') return new Set();
  const off = Object.entries(SHOWN_BY).filter(([name]) => query.get(name) !== '1');
  return new Set(off.map(([, column]) => column));
}

function withoutColumns(row: WireObject, hidden: ReadonlySet<string>): WireObject {
  if (hidden.size === 0) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name)));
}

function listingRow(world: World, action: ActionRow, item: ItemRow): WireObject {
  return { ...EMPTY_ROW, ...actionColumns(world, action), ...itemColumns(world, item) };
}

const EMPTY_ROW: WireObject = Object.fromEntries(COLUMNS.map((name) => [name, '']));

function actionColumns(world: World, action: ActionRow): WireObject {
  return {
    Referral_Date: world.dateText(action.referringAt),
    Action_Date: world.dateText(action.eventAt),
    Locking_Date: dateOrEmpty(world, action.lockingAt),
    Scheduled_Clearing_Date: dateOrEmpty(world, action.clearedAt),
    Action_Id: action.id,
    Oid: action.oid,
    brand_id: action.program.advertiserId,
    Campaign: action.program.name,
    Event_Type: action.program.actionTrackerName,
    Status: action.state,
    Promo_Code: action.promoCode,
    Ad: `${action.program.name} home page`,
    Referral_Type: action.referringType,
    SubId1: action.subId1,
    SubId2: action.subId2,
    SubId3: action.subId3,
    SharedId: action.sharedId,
  };
}

function itemColumns(world: World, item: ItemRow): WireObject {
  return {
    Adj_Date: dateOrEmpty(world, item.adjustedAt),
    SKU: item.sku,
    Item_Name: item.name,
    Category: item.category,
    Quantity: String(item.quantity),
    Sale_Amount: item.saleAmount,
    Original_Sale_Amount: item.saleAmount,
    Payout: item.payout,
    Original_Payout: item.payout,
    Device: 'DESKTOP',
    original_currency: item.currency,
    original_currency_sale_amount: item.saleAmount,
  };
}
