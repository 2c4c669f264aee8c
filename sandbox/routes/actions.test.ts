import { describe, expect, it } from 'vitest';
import { aSandbox, type Body } from '../test-sandbox.ts';

const ACTION_KEYS =
  'Id CampaignId CampaignName ActionTrackerId ActionTrackerName EventCode AdId State Payout DeltaPayout IntendedPayout Amount DeltaAmount IntendedAmount Currency ReferringDate EventDate CreationDate LockingDate ClearedDate ReferringType ReferringDomain PromoCode Oid CustomerArea CustomerCity CustomerRegion CustomerCountry SubId1 SubId2 SubId3 SharedId Uri';
const UPDATE_KEYS =
  'Id ActionId CampaignId ActionTrackerId EventCode State StateDetail StateDetailDescription AdId ReportingState DeltaPayout DeltaAmount Currency Category Sku Quantity CatalogName CatalogCategory CatalogDescription CatalogManufacturer CatalogOriginalFormatCategory CatalogSubCategory UpdateDate LockingDate ClearingDate ActionDate Oid SubId1 SubId2 SubId3 PaystubId ContractId EventTypeId EventTypeName PayoutLevel DefaultPayout DefaultPayoutCurrency SharedId ActionUri Uri';
const ITEM_KEYS =
  'Sku ItemName Category Quantity SaleAmount SaleAmountCurrency Payout PayoutCurrency Rebate RebateCurrency AdjustmentDate AdjustmentReason Uri';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

describe('actions', () => {
  it('have the documented keys in their order, all of them texts', async () => {
    const { json } = await aSandbox();
    const [action]: Body[] = (await json('/Actions')).Actions;
    expect(Object.keys(action).join(' ')).toBe(ACTION_KEYS);
    expect(Object.values(action).every((value) => typeof value === 'string')).toBe(true);
  });

  it('write dates without milliseconds and with the account’s offset, and "" when not set', async () => {
    const { json, control } = await aSandbox();
    const { id } = control.recordAction({ programId: '20101', amount: '10.00' });
    control.moveLockingDate(id, null);
    const action = await json(`/Actions/${id}`);
    expect(action.EventDate).toMatch(DATE);
    expect(action.EventDate).toBe('2026-11-18T12:00:00-08:00');
    expect([action.LockingDate, action.ClearedDate]).toEqual(['', '']);
  });

  it('come newest creation first', async () => {
    const { json } = await aSandbox();
    const dates = (await json('/Actions')).Actions.map((row: Body) => Date.parse(row.CreationDate));
    expect(dates).toEqual([...dates].sort((one, other) => other - one));
  });

  it('can be asked for one by one, by an address that each names', async () => {
    const { json } = await aSandbox();
    const [action]: Body[] = (await json('/Actions')).Actions;
    expect(await json(action.Uri.replace(/^\/Mediapartners\/[^/]+/, ''))).toEqual(action);
  });

  it.each(['/Actions/1.2.3', '/Actions/1.2.3/Items', '/ActionUpdates/1.2.3.4'])(
    '%s is not found',
    async (path) => {
      const { call } = await aSandbox();
      const response = await call(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        Status: 'ERROR',
        Message: 'The requested resource was not found',
      });
    },
  );

  it('have items that add up to them', async () => {
    const { json, world } = await aSandbox();
    const [action]: Body[] = (await json('/Actions')).Actions;
    const { ActionItems: items, '@total': total } = await json(`/Actions/${action.Id}/Items`);
    expect(Object.keys(items[0]).join(' ')).toBe(ITEM_KEYS);
    expect(total).toBe(String(world.items(action.Id).length));
    const cents = (text: string) => Math.round(Number(text) * 100);
    const sum = items.reduce((all: number, item: Body) => all + cents(item.SaleAmount), 0);
    expect(sum).toBe(cents(action.Amount));
  });

  it('write ids as bare numbers by switch', async () => {
    const { json } = await aSandbox({ switches: { actionIds: 'numbers' } });
    const [action]: Body[] = (await json('/Actions')).Actions;
    expect(action.CampaignId).toBeTypeOf('number');
    expect(action.Id).toBeTypeOf('string');
  });
});

describe('action updates', () => {
  it('have the documented keys and add up to the action', async () => {
    const { json, control } = await aSandbox();
    const { id } = control.recordAction({ programId: '20101', amount: '100.00', payout: '8.00' });
    control.advance({ hours: 1 });
    control.modify(id, { payout: '6.50', amount: '80.00' });
    const all: Body[] = (await json('/ActionUpdates')).ActionUpdates;
    const rows = all.filter((row) => row.ActionId === id);
    expect(Object.keys(rows[0]).join(' ')).toBe(UPDATE_KEYS);
    expect(rows.map((row) => row.DeltaPayout)).toEqual(['-1.50', '8.00']);
    expect(new Set(rows.map((row) => row.State))).toEqual(new Set(['PENDING']));
    expect(await json(`/ActionUpdates/${rows[0].Id}`)).toEqual(rows[0]);
  });
});
