import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { decimal, instant } from '@/tests/support/builders';
import type { ActionState, StoredAction } from './action';
import { findNews, isApproval } from './alert-news';

/** An action that went through these states, each seen an hour after the one before. */
function through(states: readonly ActionState[], payout = '10.00'): StoredAction {
  const history = states.map((state, index) => ({
    seenAt: instant(`2026-11-12T0${index}:00:00Z`),
    state,
    payout: decimal(payout),
  }));
  return { ...aStoredAction({ id: 'a', payout }), state: states.at(-1)!, history };
}

const news = (...states: ActionState[]) =>
  findNews({ before: through(states.slice(0, -1)), after: through(states) });

describe('an approval is news', () => {
  it.each<[string, ActionState[]]>([
    ['of a pending action', ['pending', 'approved']],
    ['of one that was reversed, whatever was seen of its coming back', ['reversed', 'approved']],
    ['again, after the action was reversed', ['pending', 'approved', 'reversed', 'approved']],
    ['of a pending action that was unreadable for a while', ['pending', 'other', 'approved']],
  ])('%s', (_, states) => expect(news(...states)).toBe('approval'));

  it.each<[string, ActionState[]]>([
    ['of an action of which nothing certain was known', ['other', 'approved']],
    ['of an approved one that was unreadable for a while', ['pending', 'approved', 'other', 'approved']],
  ])('but not %s', (_, states) => expect(news(...states)).toBeUndefined());

  it('at its place in the history, and at no other', () => {
    const { history } = through(['pending', 'approved', 'approved', 'reversed', 'approved']);
    expect(history.map((_, index) => isApproval(history, index))).toEqual([false, true, false, false, true]);
  });
});

describe('a reversal is news', () => {
  it.each<ActionState[]>([
    ['pending', 'reversed'],
    ['approved', 'reversed'],
    ['other', 'reversed'],
  ])('of an action that was %s', (...states) => expect(news(...states)).toBe('reversal'));

  it('once, also when it was unreadable for a while', () =>
    expect(news('reversed', 'other', 'reversed')).toBeUndefined());
});

describe('a payout change is news', () => {
  const from = (state: ActionState, before: string, after: string) =>
    findNews({
      before: through([state], before),
      after: { ...through([state, state], after) },
    });

  it.each<ActionState>(['pending', 'approved', 'other'])('of a %s action', (state) =>
    expect(from(state, '10.00', '8.50')).toBe('payout-change'),
  );

  it('but not when the same amount is written another way', () =>
    expect(from('pending', '10.00', '10.0')).toBeUndefined());

  it('but not of a reversed one: it is worth nothing anyway', () =>
    expect(from('reversed', '10.00', '0')).toBeUndefined());

  it('but not of one that came back', () =>
    expect(
      findNews({ before: through(['reversed'], '0'), after: through(['reversed', 'pending']) }),
    ).toBeUndefined());
});
