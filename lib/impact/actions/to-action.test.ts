import { describe, expect, it } from 'vitest';
import { anActionRow } from '@/lib/impact/testing/an-action';
import { readRows } from '@/lib/impact/wire/rows';
import { actionReader } from './to-action';

const read = (change: Record<string, unknown> = {}) => actionReader.parse(anActionRow(change));

describe('an action', () => {
  it('says what its row says', () => {
    expect(read()).toEqual({
      id: '20101.6101.900003',
      programId: '20101',
      programName: 'Northwind Outdoor',
      trackerName: 'Online Sale',
      state: 'pending',
      stateText: 'PENDING',
      payout: '9.60',
      intendedPayout: '9.60',
      saleAmount: '120.00',
      currency: 'USD',
      day: '2026-11-18',
      eventAt: '2026-11-18T18:42:38Z',
      clickedAt: '2026-11-18T08:42:38Z',
      recordedAt: '2026-11-18T18:51:23Z',
      lockingAt: '2026-12-28T08:00:00Z',
      lockingOn: '2026-12-28',
      clearedAt: null,
      orderId: 'NW-88003',
      promoCode: 'FIRST15',
      referringDomain: 'trailnotes.example',
      customerCountry: 'US',
      subId1: 'gear-guide',
      subId2: 'tents',
      subId3: '',
      sharedId: '',
    });
  });

  it('takes bare numbers for strings', () => {
    const numbers = {
      Id: 900003,
      CampaignId: 20101,
      Payout: 9.6,
      IntendedPayout: 9.6,
      Amount: 120,
      Oid: 88003,
    };
    expect(read(numbers)).toMatchObject({
      id: '900003',
      programId: '20101',
      payout: '9.6',
      saleAmount: '120',
      orderId: '88003',
    });
  });

  it.each(['SUSPENDED', 'Approved by hand', 'NA', '', '__proto__', 'constructor', 'approved!'])(
    'in the unknown state %j is never counted as approved, and keeps the word',
    (State) => {
      expect(read({ State })).toMatchObject({ state: 'other', stateText: State });
    },
  );

  it.each(['APPROVED', 'Approved', 'approved '])('in the state %j is approved', (State) => {
    expect(read({ State }).state).toBe('approved');
  });

  it('counts an intended payout that is not applicable as the payout, and a missing sale as none', () => {
    expect(read({ IntendedPayout: '', Amount: '' })).toMatchObject({
      intendedPayout: '9.60',
      saleAmount: '0',
    });
  });

  it('belongs to the date as written, whatever its offset', () => {
    expect(read({ EventDate: '2026-11-01T23:30:00-08:00' }).day).toBe('2026-11-01');
    expect(read({ EventDate: '2026-11-01T00:30:00-07:00' }).day).toBe('2026-11-01');
    expect(read({ LockingDate: '2026-12-28T00:00:00+13:00' }).lockingOn).toBe('2026-12-28');
  });

  it.each(['', null, undefined, 'N/A', 5, {}])('with the optional dates %j has none', (date) => {
    const dates = { ReferringDate: date, CreationDate: date, LockingDate: date, ClearedDate: date };
    const none = { clickedAt: null, recordedAt: null, lockingAt: null, lockingOn: null, clearedAt: null };
    expect(read(dates)).toMatchObject(none);
  });
});

describe('a row that cannot be counted truthfully', () => {
  it.each<[string, Record<string, unknown>]>([
    ['Id missing', { Id: '' }],
    ['Id unreadable', { Id: 2 ** 60 }],
    ['CampaignId unreadable', { CampaignId: {} }],
    ['Payout missing', { Payout: '' }],
    ['Payout missing', { Payout: undefined }],
    ['Payout unreadable', { Payout: '1,234.56' }],
    ['IntendedPayout unreadable', { IntendedPayout: 'n/a' }],
    ['Amount unreadable', { Amount: ['120'] }],
    ['Currency missing', { Currency: null }],
    ['Currency unreadable', { Currency: 840 }],
    ['EventDate missing', { EventDate: '' }],
    ['EventDate unreadable', { EventDate: '11/18/2026' }],
  ])('is set aside: %s', (reason, change) => {
    const { items, setAside } = readRows([anActionRow({ Id: 'good' }), anActionRow(change)], actionReader);
    expect(items.map(({ id }) => id)).toEqual(['good']);
    expect(setAside).toMatchObject([{ reason, raw: JSON.stringify(anActionRow(change)) }]);
  });

  it.each([null, 5, 'row', []])('is set aside when it is %j', (row) => {
    const { items, setAside } = readRows([row, anActionRow()], actionReader);
    expect(items).toHaveLength(1);
    expect(setAside).toHaveLength(1);
    expect(setAside[0]).toMatchObject({ id: null, day: null });
  });

  it('keeps its id and its day where they can be read, and no more than 20 kB', () => {
    const row = anActionRow({ Payout: 'x'.repeat(50_000) });
    const [aside] = readRows([row], actionReader).setAside;
    expect(aside).toMatchObject({ id: '20101.6101.900003', day: '2026-11-18', reason: 'Payout unreadable' });
    expect(aside?.raw).toHaveLength(20_000);
  });

  it.each(['', null, {}])('has no id when that is %j', (Id) => {
    expect(readRows([anActionRow({ Id })], actionReader).setAside).toMatchObject([{ id: null }]);
  });

  it('never tells a value in its reason', () => {
    const [aside] = readRows([anActionRow({ Payout: 'sensitive' })], actionReader).setAside;
    expect(aside?.reason).not.toContain('sensitive');
  });
});
