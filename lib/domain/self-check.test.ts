import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/builders';
import { createFindings, FINDING_KINDS, INVARIANTS } from './self-check';

describe('what a self-check reports', () => {
  it('is one result for each of the thirteen, in their order', () => {
    const results = createFindings().results();
    expect(results.map(({ invariant }) => invariant)).toEqual(INVARIANTS);
    expect(results).toHaveLength(13);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['ok']));
  });

  it.each(FINDING_KINDS)('%s breaks exactly one of them', (kind) => {
    const findings = createFindings();
    findings.add({ kind });
    const broken = findings.results().filter(({ status }) => status === 'broken');
    expect(broken).toMatchObject([{ found: [{ kind, count: 1, days: [] }] }]);
  });

  it('breaks each of the thirteen by some finding', () => {
    const findings = createFindings();
    for (const kind of FINDING_KINDS) findings.add({ kind });
    expect(findings.results().every(({ status }) => status === 'broken')).toBe(true);
  });

  it('counts all and names the first five days', () => {
    const findings = createFindings();
    for (let date = 10; date < 30; date += 1) {
      findings.add({ kind: 'totals-differ', day: day(`2026-11-${date}`) });
      findings.add({ kind: 'totals-differ', day: day(`2026-11-${date}`) });
    }
    expect(findings.results()[2]).toEqual({
      invariant: 'totals',
      status: 'broken',
      found: [
        { kind: 'totals-differ', count: 40, days: [10, 11, 12, 13, 14].map((date) => `2026-11-${date}`) },
      ],
    });
  });

  it('says why it could not look, unless it found something broken all the same', () => {
    const findings = createFindings();
    findings.skip('badge', 'sync-running');
    findings.skip('coverage', 'clock-set-back');
    findings.add({ kind: 'baseline-early' });
    const [coverage, , , , , badge] = findings.results();
    expect(coverage?.status).toBe('broken');
    expect(badge).toEqual({ invariant: 'badge', status: 'not-applicable', why: 'sync-running' });
  });
});
