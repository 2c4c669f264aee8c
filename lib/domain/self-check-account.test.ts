import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { day, decimal, instant } from '@/tests/support/builders';
import type { ActionState, StoredAction } from './action';
import { toColumns } from './columns';
import { packColumns } from './columns-packed';
import { type SumLine, summarizeDay } from './earning';
import { toActionId } from './id';
import type { FindingKind } from './self-check';
import { type AccountCheck, createAccountCheck, type DayContents } from './self-check-account';

const BASELINE = instant('2026-11-01T00:00:00Z');
const SEEN = instant('2026-11-12T08:00:00Z');
const ON = day('2026-11-10');

/** What is found in an account that `feed` lays before the check. */
function find(feed: (check: AccountCheck) => void, baselineAt: typeof BASELINE | null = BASELINE) {
  const kinds: FindingKind[] = [];
  const check = createAccountCheck(baselineAt, ({ kind }) => kinds.push(kind));
  feed(check);
  check.finish();
  return kinds;
}

/** A sound day of these actions; a test then names what is wrong with it. */
function aDay(actions: StoredAction[], wrong: Partial<DayContents> = {}): DayContents {
  const open = actions.some(({ state }) => state === 'pending') ? ({ open: 1 } as const) : {};
  const { earnings, sums } = summarizeDay(actions);
  return {
    day: ON,
    actions,
    earnings,
    sums: { ...sums, ...open },
    columns: packColumns(toColumns(actions)),
    places: new Map(actions.map(({ id, day: on }) => [id, on])),
    ...wrong,
  };
}

function withHistory(...states: [ActionState, string][]): StoredAction {
  const history = states.map(([state, seenAt]) => ({
    state,
    seenAt: instant(seenAt),
    payout: decimal('10.00'),
  }));
  return { ...aStoredAction({ state: states.at(-1)?.[0] ?? 'pending' }), history };
}

const anAlert = (some: Partial<Parameters<AccountCheck['addAlert']>[0]> = {}) => ({
  actionId: aStoredAction().id,
  foundAt: SEEN,
  notifiedAt: null,
  day: ON,
  ...some,
});

describe('a day', () => {
  const sound = [aStoredAction(), aStoredAction({ id: '1000.1.2', state: 'approved', currency: 'EUR' })];

  it('that is sound gives nothing', () => {
    expect(find((check) => check.addDay(aDay(sound)))).toEqual([]);
  });

  it('may have its totals in another order', () => {
    const { earnings, sums } = aDay(sound);
    const turned = {
      earnings: { lines: earnings!.lines.toReversed() },
      sums: { ...sums!, lines: sums!.lines.toReversed() },
    };
    expect(find((check) => check.addDay(aDay(sound, turned)))).toEqual([]);
  });

  it.each<[FindingKind, Partial<DayContents>]>([
    ['totals-missing', { earnings: undefined }],
    ['totals-missing', { sums: undefined }],
    ['actions-missing', { actions: undefined, earnings: undefined }],
    ['actions-missing', { actions: undefined, sums: undefined }],
    ['actions-missing', { actions: undefined }],
    ['totals-differ', { earnings: summarizeDay(sound.slice(1)).earnings }],
    ['totals-differ', { sums: { ...summarizeDay(sound.slice(1)).sums, open: 1 } }],
    ['open-mark-wrong', { sums: summarizeDay(sound).sums }],
    ['wrong-day', { actions: sound.map((one) => ({ ...one, day: day('2026-11-11') })).slice(0, 1) }],
  ])('with %s is found', (kind, wrong) => {
    expect(find((check) => check.addDay(aDay(sound, wrong)))).toContain(kind);
  });

  it('whose totals are a cent off is found', () => {
    const { earnings, sums } = aDay(sound);
    const off = <Line extends SumLine>([first, ...rest]: Line[]) => [
      { ...first!, payout: decimal('10.01') },
      ...rest,
    ];
    const wrong = [
      { earnings: { lines: off(earnings!.lines) } },
      { sums: { ...sums!, lines: off(sums!.lines) } },
    ];
    for (const one of wrong)
      expect(find((check) => check.addDay(aDay(sound, one)))).toEqual(['totals-differ']);
  });

  it('whose lock lines are off is found', () => {
    const locking = [aStoredAction({ lockingOn: day('2026-12-01') })];
    const sums: DayContents['sums'] = { ...summarizeDay(locking).sums, locks: [], open: 1 };
    expect(find((check) => check.addDay(aDay(locking, { sums })))).toEqual(['totals-differ']);
  });
});

describe('places', () => {
  const actions = [aStoredAction()];

  it('that lead elsewhere or are missing are found', () => {
    const elsewhere = new Map([[actions[0]!.id, day('2026-11-09')]]);
    expect(find((check) => check.addDay(aDay(actions, { places: elsewhere })))).toEqual(['place-wrong']);
    expect(find((check) => check.addDay(aDay(actions, { places: new Map() })))).toEqual(['place-wrong']);
  });

  it('must lead to what is stored or set aside', () => {
    const id = toActionId('1000.1.9');
    expect(find((check) => check.addPlace(id, ON))).toEqual(['place-empty']);
    const aside = find((check) => {
      check.addSetAside(id);
      check.addPlace(id, ON);
    });
    expect(aside).toEqual([]);
  });

  it('an order kept in two days is found', () => {
    const twice = find((check) => {
      check.addDay(aDay(actions));
      const other = day('2026-11-11');
      const moved = actions.map((one) => ({ ...one, day: other }));
      check.addDay({ ...aDay(moved), day: other });
    });
    expect(twice).toEqual(['id-twice']);
  });
});

describe('approvals', () => {
  const approved = withHistory(['pending', '2026-11-11T00:00:00Z'], ['approved', SEEN]);

  it('seen after the baseline must have been told', () => {
    expect(find((check) => check.addDay(aDay([approved])))).toEqual(['approval-untold']);
  });

  it('that were told are sound', () => {
    const told = find((check) => {
      check.addAlert(anAlert());
      check.addDay(aDay([approved]));
    });
    expect(told).toEqual([]);
  });

  it('told at another moment were another approval', () => {
    const told = find((check) => {
      check.addAlert(anAlert({ foundAt: instant('2026-11-12T09:00:00Z') }));
      check.addDay(aDay([approved]));
    });
    expect(told).toEqual(['approval-untold']);
  });

  it.each([
    ['approved from the first', withHistory(['approved', SEEN])],
    [
      'approved before the baseline',
      withHistory(['pending', '2026-10-01T00:00:00Z'], ['approved', BASELINE]),
    ],
    ['reversed', withHistory(['pending', '2026-11-11T00:00:00Z'], ['reversed', SEEN])],
    ['readable again', withHistory(['other', '2026-11-11T00:00:00Z'], ['approved', SEEN])],
  ])('%s are no news', (_, action) => {
    expect(find((check) => check.addDay(aDay([action])))).toEqual([]);
  });

  it('are no news before the baseline', () => {
    expect(find((check) => check.addDay(aDay([approved])), null)).toEqual([]);
  });

  it('after a reversal are told again', () => {
    const again = withHistory(
      ['pending', '2026-11-11T00:00:00Z'],
      ['approved', SEEN],
      ['pending', '2026-11-13T00:00:00Z'],
      ['approved', '2026-11-14T00:00:00Z'],
    );
    const kinds = find((check) => {
      check.addAlert(anAlert());
      check.addDay(aDay([again]));
    });
    expect(kinds).toEqual(['approval-untold']);
  });
});

describe('an alert that was shown', () => {
  const shown = anAlert({ actionId: toActionId('1000.1.9'), notifiedAt: SEEN });

  it('must be about an order that is there', () => {
    expect(find((check) => check.addAlert(shown))).toEqual(['told-of-nothing']);
  });

  it('may be about one that vanished since, for that is set aside', () => {
    const kinds = find((check) => {
      check.addSetAside('1000.1.9');
      check.addAlert(shown);
    });
    expect(kinds).toEqual([]);
  });

  it('is asked about only when it was shown', () => {
    expect(find((check) => check.addAlert({ ...shown, notifiedAt: null }))).toEqual([]);
  });
});
