import { describe, expect, it } from 'vitest';
import { toActionId } from '@/lib/domain/id';
import { aPage } from '@/lib/impact/testing/an-action';
import { fakeFetch, json, transportFor } from '@/lib/impact/testing/fake-fetch';
import sample from '@/tests/fixtures/impact-api/action-items.json';
import { readActionItems } from './action-items';

const read = (...pages: unknown[]) => {
  const fake = fakeFetch(...pages.map((page) => json(page)));
  return { fake, items: readActionItems(transportFor(fake), toActionId('20101.6101.900003')) };
};

describe('the items of an action', () => {
  it('are what impact.com documents', async () => {
    const { fake, items } = read(sample);
    expect(await items).toEqual([
      {
        sku: 'TENT-2P',
        name: 'Two-person tent',
        category: 'Tents',
        quantity: '1',
        saleAmount: '100.00',
        payout: '8.00',
        currency: 'USD',
        reason: '',
      },
      expect.objectContaining({ sku: 'STAKE-10', quantity: '2', payout: '1.60' }),
    ]);
    expect(fake.calls[0]?.url).toMatch(/\/Actions\/20101\.6101\.900003\/Items$/);
  });

  it('lack what cannot be read, and go on', async () => {
    const { items } = read(
      aPage('ActionItems', [{ Sku: 7, Payout: '12,30', AdjustmentReason: 'RESET' }, 'x']),
    );
    expect(await items).toEqual([
      expect.objectContaining({ sku: '7', name: '', payout: null, saleAmount: null, reason: 'RESET' }),
    ]);
  });
});
