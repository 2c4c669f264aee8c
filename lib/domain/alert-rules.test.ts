import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anApproval, day, decimal, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { ALERT_KINDS, type Alert } from './alert';
import {
  ALERT_DEFAULTS,
  type AlertMoment,
  type AlertSettings,
  judgeAlert,
  silentUntilMs,
} from './alert-rules';
import { toInstantText } from './day';
import { toProgramId } from './id';

const NOW = Date.parse('2026-11-18T18:45:00Z');
const HOUR = 3_600_000;

function aMoment(settings: Partial<AlertSettings> = {}, some: Partial<AlertMoment> = {}): AlertMoment {
  return {
    settings: { ...ALERT_DEFAULTS, ...settings },
    pausedUntil: null,
    nowMs: NOW,
    timeZone: 'UTC',
    serverNowMs: NOW,
    today: day('2026-11-18'),
    ...some,
  };
}

describe('an alert', () => {
  const verdict = (alert: Partial<Alert>, moment: AlertMoment) => judgeAlert(anApproval(alert), moment);

  it('is told by impact.com’s clock, however wrong the device’s is', () => {
    const foundAt = instant('2026-11-17T00:00:00Z');
    expect(verdict({ foundAt }, aMoment({}, { nowMs: NOW + 400 * 24 * HOUR }))).toBe('tell');
    expect(verdict({ foundAt }, aMoment({}, { serverNowMs: NOW + 24 * HOUR }))).toBe('never');
  });

  it('that changed is told when either payout reaches the minimum', () => {
    const settings = { minimumPayouts: { USD: '10' } };
    const change = (before: string, after: string) =>
      verdict(
        { kind: 'payout-change', payoutBefore: decimal(before), payout: decimal(after) },
        aMoment(settings),
      );
    expect([change('12.00', '3.00'), change('3.00', '10.00'), change('3.00', '9.99')]).toEqual([
      'tell',
      'tell',
      'never',
    ]);
  });

  it('with a minimum that is no amount has none', () => {
    expect(verdict({}, aMoment({ minimumPayouts: { USD: 'much' } }))).toBe('tell');
  });
});

it('a pause that ends in quiet hours is followed by them', () => {
  const settings = {
    ...ALERT_DEFAULTS,
    quiet: true,
    quietWeek: Array(7).fill({ fromMinute: 1_200, toMinute: 1_260 }),
  };
  const silent = (pausedUntil: string | null) =>
    silentUntilMs({
      settings,
      pausedUntil: pausedUntil === null ? null : instant(pausedUntil),
      nowMs: NOW,
      timeZone: 'UTC',
    });
  expect(silent(null)).toBe(NOW);
  expect(silent('2026-11-18T19:00:00Z')).toBe(Date.parse('2026-11-18T19:00:00Z'));
  expect(silent('2026-11-18T20:30:00Z')).toBe(Date.parse('2026-11-18T21:00:00Z'));
});

/** A second opinion: whole hours, whole dollars, and the hour of the day for what is quiet. */
interface Case {
  kind: Alert['kind'];
  dollars: number;
  ageHours: number;
  program: string;
  on: boolean;
  minimum: number | null;
  muted: boolean;
  pausedHours: number | null;
  quietFrom: number;
  quietHours: number;
}

const someCase: fc.Arbitrary<Case> = fc.record({
  kind: fc.constantFrom(...ALERT_KINDS),
  dollars: fc.nat(20),
  ageHours: fc.nat(60),
  program: fc.constantFrom('1', '2'),
  on: fc.boolean(),
  minimum: fc.option(fc.nat(20)),
  muted: fc.boolean(),
  pausedHours: fc.option(fc.integer({ min: -2, max: 4 })),
  quietFrom: fc.nat(23),
  quietHours: fc.nat(23),
});

function expected(one: Case): string {
  if (!one.on || (one.muted && one.program === '1') || one.dollars < (one.minimum ?? 0)) return 'never';
  if (one.ageHours > 48) return 'never';
  // It is 18:45.
  const isQuiet = one.quietHours > 0 && (18 - one.quietFrom + 24) % 24 < one.quietHours;
  return isQuiet || (one.pausedHours ?? 0) > 0 ? 'later' : 'tell';
}

it('every choice together is judged as a second opinion judges it', () => {
  fc.assert(
    fc.property(someCase, (one) => {
      const span = { fromMinute: one.quietFrom * 60, toMinute: ((one.quietFrom + one.quietHours) % 24) * 60 };
      const moment = aMoment(
        {
          approvals: one.on,
          reversals: one.on,
          payoutChanges: one.on,
          firstSale: one.on,
          minimumPayouts: one.minimum === null ? {} : { USD: String(one.minimum) },
          mutedPrograms: one.muted ? [toProgramId('1')] : [],
          quiet: one.quietHours > 0,
          quietWeek: Array(7).fill(span),
        },
        { pausedUntil: one.pausedHours === null ? null : toInstantText(NOW + one.pausedHours * HOUR) },
      );
      const alert = anApproval({
        kind: one.kind,
        payout: decimal(`${one.dollars}.00`),
        programId: toProgramId(one.program),
        foundAt: toInstantText(NOW - one.ageHours * HOUR),
        day: day('2026-11-18'),
      });
      expect(judgeAlert(alert, moment)).toBe(expected(one));
    }),
    { numRuns: trials(500, 20_000) },
  );
});
