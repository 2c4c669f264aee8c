import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Batch } from '@/lib/db/alert-outbox';
import type { Alert } from '@/lib/domain/alert';
import { toActionId } from '@/lib/domain/id';
import { anApproval, day, decimal, TODAY } from '@/tests/support/builders';
import { type NoticeContext, toNotice } from './notification-words';

let made = 0;
function anAlert(some: Partial<Alert> = {}): Alert {
  made += 1;
  return anApproval({ actionId: toActionId(`1000.1.${made}`), ...some });
}

/** What is said, line by line, without the marks that keep a name's own direction in a sentence. */
function said(
  alerts: Alert[],
  some: Partial<NoticeContext> = {},
  kind: Batch['kind'] = 'approval',
): string[] {
  const context = { currency: 'USD', today: TODAY, details: true, ...some };
  const notice = toNotice({ id: 'x', kind, alerts }, context);
  const text = notice ? `${notice.title}\n${notice.message}` : '';
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ')
    .split('\n');
}

/** So many approvals, of brands and currencies in turn, each a little larger. */
function many(
  count: number,
  currencies: string[],
  brands = ['Nordlys Ski', 'Kite & Co', 'Fjord', 'Ember', 'Lumen'],
) {
  return Array.from({ length: count }, (_, index) =>
    anAlert({
      payout: decimal(`${index + 1}.25`),
      currency: currencies[index % currencies.length] ?? 'USD',
      programName: brands[index % brands.length] ?? '',
    }),
  );
}

beforeEach(() => Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-US' }));

describe('approvals', () => {
  it('of one action: brand, payout, day of the order', () => {
    expect(said([anAlert()])).toEqual(['$42.80 approved', 'Nordlys Ski, ordered Oct 14']);
  });

  it('with the year of an order that is older than this one', () => {
    expect(said([anAlert({ day: day('2025-12-30') })])[1]).toBe('Nordlys Ski, ordered Dec 30, 2025');
  });

  it('of three actions', () => {
    expect(said(many(3, ['USD']))).toEqual([
      '3 actions approved',
      '$6.75 from Fjord, Kite & Co, and Nordlys Ski',
    ]);
    expect(said(many(3, ['USD', 'EUR', 'JPY']))).toEqual([
      '3 actions approved',
      '$1.25, €2.25, and ¥3.25 from Nordlys Ski, Kite & Co, and Fjord',
    ]);
  });

  it('of very many actions', () => {
    expect(said(many(240, ['USD']))).toEqual([
      '240 actions approved',
      '$28,980.00 from Lumen, Ember, Fjord, and 2 other brands',
    ]);
    expect(said(many(240, ['USD', 'EUR', 'JPY']))).toEqual([
      '240 actions approved',
      '$9,580.00, €9,660.00, and ¥9,740 from Fjord, Lumen, Kite & Co, and 2 other brands',
    ]);
  });

  it('in more currencies than there is room for', () => {
    expect(said(many(5, ['EUR', 'USD', 'JPY', 'GBP', 'CHF']))[1]).toMatch(
      /^\$2\.25, €1\.25, ¥3\.25, and 2 other currencies from /,
    );
  });

  it('counts no brand alone: four are named three at a time', () => {
    expect(said(many(4, ['USD'], ['A', 'B', 'C', 'D']))[1]).toBe('$11.00 from D, C, and 2 other brands');
  });

  it('shows a brand’s name as it is, whatever marks it holds, and cuts what is too long', () => {
    expect(said([anAlert({ programName: '$1 | {x} <b>Shop</b>' })])[1]).toContain('$1 | {x} <b>Shop</b>');
    const long = said([anAlert({ programName: '👩‍👩‍👧'.repeat(100) })])[1] ?? '';
    expect(long.startsWith(`${'👩‍👩‍👧'.repeat(39)}…,`)).toBe(true);
  });

  it('keeps a name of the other direction to itself', () => {
    const notice = toNotice(
      { id: 'x', kind: 'approval', alerts: [anAlert({ programName: 'חנות' })] },
      { currency: 'USD', today: TODAY, details: true },
    );
    expect(notice?.message).toBe('\u2068חנות\u2069, ordered Oct 14');
  });

  it('names the account where there are several', () => {
    expect(said([anAlert()], { label: 'Trailhead Media' })[2]).toBe('Account: Trailhead Media');
  });

  it('says no amount and no name when details are hidden', () => {
    expect(said([anAlert()], { details: false })).toEqual([
      '1 action approved',
      'Amounts and brands are hidden.',
    ]);
    expect(said(many(240, ['USD']), { details: false })[0]).toBe('240 actions approved');
  });
});

describe('reversals', () => {
  const reversal = (some: Partial<Alert> = {}) => anAlert({ kind: 'reversal', ...some });

  it('of one action: what was lost, and why', () => {
    expect(said([reversal({ reason: 'ITEM_RETURNED' })])).toEqual([
      '$42.80 reversed',
      'Nordlys Ski, ordered Oct 14',
      'Reason: the item was returned.',
    ]);
  });

  it('says that it had been approved', () => {
    expect(said([reversal({ wasApproved: true, reason: '' })])).toEqual([
      '$42.80 reversed',
      'Nordlys Ski, ordered Oct 14',
      'It had been approved.',
    ]);
  });

  it('of several: the reason most of them have, when all are known', () => {
    const reasons = ['ITEM_RETURNED', 'CONS_FRAUD', 'ITEM_RETURNED'];
    const alerts = reasons.map((reason) => reversal({ reason }));
    expect(said([...alerts, reversal({ reason: 'OTHER', wasApproved: true })])).toEqual([
      '4 actions reversed',
      '$171.20 from Nordlys Ski',
      '1 of them had been approved.',
      'Most often: the item was returned.',
    ]);
    expect(said([...alerts, reversal()])).toEqual(['4 actions reversed', '$171.20 from Nordlys Ski']);
  });
});

describe('payout changes', () => {
  const change = (before: string, after: string, some: Partial<Alert> = {}) =>
    anAlert({ kind: 'payout-change', payoutBefore: decimal(before), payout: decimal(after), ...some });

  it('of one action: what it was and what it is', () => {
    expect(said([change('10.00', '8.50', { reason: 'ORDER_UPDATE' })])).toEqual([
      'Payout changed from $10.00 to $8.50',
      'Nordlys Ski, ordered Oct 14',
      'Reason: the order was changed.',
    ]);
  });

  it('of several: by how much, in each currency', () => {
    const alerts = [change('10.00', '8.50'), change('5.00', '4.00'), change('1', '3', { currency: 'EUR' })];
    expect(said(alerts)).toEqual(['3 payouts changed', '-$2.50 and +€2.00 altogether, from Nordlys Ski']);
  });

  it('of one action that changed twice are one, and none when it is what it was', () => {
    const actionId = toActionId('1000.9.9');
    const alerts = [change('10.00', '8.50', { actionId }), change('8.50', '7.00', { actionId })];
    expect(said(alerts)[0]).toBe('Payout changed from $10.00 to $7.00');
    expect(said([change('10.00', '8.50', { actionId }), change('8.50', '10.0', { actionId })])).toEqual(['']);
  });
});

it('a first sale is said with its payout', () => {
  expect(said([anAlert({ kind: 'first-sale' })])).toEqual([
    'First sale of the day',
    '$42.80 from Nordlys Ski',
  ]);
});

describe('what quiet hours kept back', () => {
  const alerts = [
    ...many(3, ['USD']),
    anAlert({ kind: 'reversal', payout: decimal('2.00') }),
    anAlert({ kind: 'payout-change', payoutBefore: decimal('5.00'), payout: decimal('6.00') }),
    anAlert({ kind: 'first-sale' }),
  ];

  it('is one notification with a line for each kind', () => {
    expect(said(alerts, {}, 'summary')).toEqual([
      'What came in while it was quiet',
      '3 actions approved: $6.75',
      '1 action reversed: $2.00',
      '1 payout changed: +$1.00',
      'First sale of the day',
    ]);
  });

  it('says only how many when details are hidden', () => {
    expect(said(alerts, { details: false }, 'summary').slice(1, 3)).toEqual([
      '3 actions approved',
      '1 action reversed',
    ]);
  });

  it('reads as always when it is of one kind', () => {
    expect(said(many(3, ['USD']), {}, 'summary')[0]).toBe('3 actions approved');
  });
});
