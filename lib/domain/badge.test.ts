import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import { type BadgeAccount, type BadgeFigure, type BadgeInput, deriveBadge } from './badge';

function anIcon(some: Partial<BadgeInput> & { accounts?: BadgeAccount[] } = {}) {
  return deriveBadge({ shows: 'approvals', paused: false, locale: 'en', accounts: [], ...some });
}

function one(some: Partial<BadgeAccount> = {}): BadgeAccount {
  return { unseen: 0, payoutToday: [], actionsToday: 0, pending: 0, trouble: null, ...some };
}

const pay = (currency: string, payout: string) => ({ currency, payout: decimal(payout) });

describe('the badge', () => {
  it('is empty when there is nothing to show', () => {
    expect(anIcon().text).toBe('');
    expect(anIcon({ accounts: [one()] }).text).toBe('');
  });

  it.each<[BadgeFigure, string]>([
    ['approvals', '7'],
    ['payout-today', '$38'],
    ['actions-today', '11'],
    ['pending', '1.2k'],
    ['nothing', ''],
  ])('of %s shows %j, of all accounts together', (shows, text) => {
    const accounts = [
      one({ unseen: 3, payoutToday: [pay('USD', '30.20')], actionsToday: 5, pending: 1_000 }),
      one({ unseen: 4, payoutToday: [pay('USD', '8.22')], actionsToday: 6, pending: 234 }),
    ];
    expect(anIcon({ shows, accounts })).toEqual({ text, tone: 'figure' });
  });

  it('adds no currencies: a plus says that there is more', () => {
    const accounts = [one({ payoutToday: [pay('USD', '38.10'), pay('EUR', '5.00')] })];
    expect(anIcon({ shows: 'payout-today', accounts }).text).toBe('$38+');
  });

  it('shows the first currency that earned anything', () => {
    const accounts = [one({ payoutToday: [pay('USD', '0.00'), pay('EUR', '5.00')] })];
    expect(anIcon({ shows: 'payout-today', accounts }).text).toBe('€5');
  });

  it('asks for its user by colour, and by a mark only when there is no number', () => {
    const failed = one({ trouble: 'user' });
    expect(anIcon({ accounts: [failed] })).toEqual({ text: '!', tone: 'attention' });
    expect(anIcon({ accounts: [failed, one({ unseen: 2 })] })).toEqual({ text: '2', tone: 'attention' });
    expect(anIcon({ accounts: [failed], shows: 'nothing' }).text).toBe('!');
  });

  it('is calm about what mends itself', () => {
    const offline = one({ trouble: 'passing' });
    expect(anIcon({ accounts: [offline] })).toEqual({ text: '…', tone: 'passing' });
    expect(anIcon({ accounts: [offline, one({ unseen: 2 })] })).toEqual({ text: '2', tone: 'passing' });
    expect(anIcon({ accounts: [offline], shows: 'nothing' }).text).toBe('');
    expect(anIcon({ accounts: [offline, one({ trouble: 'user' })] }).tone).toBe('attention');
  });

  it('shows that everything is paused, whatever else there is', () => {
    const accounts = [one({ unseen: 2, trouble: 'user' })];
    expect(anIcon({ accounts, paused: true })).toEqual({ text: 'II', tone: 'paused' });
  });
});
