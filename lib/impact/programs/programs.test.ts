import { describe, expect, it } from 'vitest';
import { aPage } from '@/lib/impact/testing/an-action';
import { fakeFetch, json, SID, transportFor } from '@/lib/impact/testing/fake-fetch';
import { programReader, readPrograms } from './programs';

const aProgramRow = (change: Record<string, unknown> = {}) => ({
  AdvertiserId: '410001',
  AdvertiserName: 'Northwind Outdoor Inc',
  AdvertiserUrl: 'https://www.northwind.example',
  CampaignId: '20101',
  CampaignName: 'Northwind Outdoor ',
  CampaignUrl: 'https://www.northwind.example/shop',
  ContractStatus: 'Active',
  TrackingLink: 'https://northwind.pxf.io/c/1/2/20101',
  AllowsDeeplinking: 'true',
  DeeplinkDomains: ['northwind.example', '*.Northwind.example'],
  ...change,
});

const read = (change: Record<string, unknown> = {}) => programReader.parse(aProgramRow(change));

describe('a program', () => {
  it('says what its row says', () => {
    expect(read()).toEqual({
      id: '20101',
      name: 'Northwind Outdoor',
      advertiserName: 'Northwind Outdoor Inc',
      advertiserUrl: 'https://www.northwind.example',
      url: 'https://www.northwind.example/shop',
      contract: 'active',
      allowsDeeplinking: true,
      deeplinkDomains: ['northwind.example', '*.northwind.example'],
      trackingLink: 'https://northwind.pxf.io/c/1/2/20101',
    });
  });

  it.each([
    ['ACTIVE', 'active'],
    ['Expired', 'expired'],
    ['Paused', 'unknown'],
    ['', 'unknown'],
  ])('with the contract %j is %s', (ContractStatus, contract) => {
    expect(read({ ContractStatus }).contract).toBe(contract);
  });

  it.each<[unknown, string[]]>([
    [[], []],
    ['', []],
    [null, []],
    ['a.example', ['a.example']],
    ['a.example, *.a.example', ['a.example', '*.a.example']],
    [{ DeeplinkDomain: 'a.example' }, ['a.example']],
    [{ DeeplinkDomain: ['a.example', 'b.example'] }, ['a.example', 'b.example']],
    [{ DeeplinkDomain: { DeeplinkDomain: 'a.example' } }, []],
    [['a.example', 5, null], ['a.example']],
    [{}, []],
    [5, []],
  ])('takes the deep-link domains %j', (DeeplinkDomains, domains) => {
    expect(read({ DeeplinkDomains }).deeplinkDomains).toEqual(domains);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', 'file:///etc/passwd'])(
    'never has the address %j',
    (address) => {
      const addresses = { AdvertiserUrl: address, CampaignUrl: address, TrackingLink: address };
      expect(read(addresses)).toMatchObject({ advertiserUrl: '', url: '', trackingLink: '' });
    },
  );
});

describe('the programs', () => {
  it('come from all pages, and a row without an id costs only itself', async () => {
    const next = `/Mediapartners/${SID}/Campaigns?PageSize=1000&Page=2`;
    const fake = fakeFetch(
      json(aPage('Campaigns', [aProgramRow(), aProgramRow({ CampaignId: '' }), null], { pages: 2, next })),
      json(aPage('Campaigns', [aProgramRow({ CampaignId: 20202 })], { page: 2, pages: 2 })),
    );
    const { items, setAside } = await readPrograms(transportFor(fake));
    expect(items.map(({ id }) => id)).toEqual(['20101', '20202']);
    expect(setAside.map(({ reason }) => reason)).toEqual(['CampaignId missing', 'row is not an object']);
    expect(fake.calls).toHaveLength(2);
  });
});
