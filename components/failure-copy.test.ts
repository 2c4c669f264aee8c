import { describe, expect, it } from 'vitest';
import type { Failure, FailureKind } from '@/lib/domain/failure';
import { instant } from '@/tests/support/builders';
import { failureCopy, remedyName } from './failure-copy';

/** One of each kind; the compiler refuses a list that lacks one. */
const EXAMPLES: { [Kind in FailureKind]: Extract<Failure, { kind: Kind }> } = {
  'credentials-refused': { kind: 'credentials-refused' },
  'scope-missing': { kind: 'scope-missing', endpoint: 'click-export' },
  'request-refused': { kind: 'request-refused', endpoint: 'actions', message: 'Start date is wrong' },
  'not-found': { kind: 'not-found', endpoint: 'programs' },
  'rate-limited': { kind: 'rate-limited', endpoint: 'actions', until: instant('2026-11-18T19:00:00Z') },
  'budget-spent': { kind: 'budget-spent', endpoint: 'actions', until: instant('2026-11-18T19:00:00Z') },
  'service-down': { kind: 'service-down', status: 503 },
  'timed-out': { kind: 'timed-out' },
  offline: { kind: 'offline' },
  intercepted: { kind: 'intercepted' },
  'unreadable-answer': { kind: 'unreadable-answer', endpoint: 'jobs' },
  'host-not-permitted': { kind: 'host-not-permitted' },
  'storage-full': { kind: 'storage-full' },
  'database-unavailable': { kind: 'database-unavailable' },
  'update-needed': { kind: 'update-needed' },
  unexpected: { kind: 'unexpected' },
};
const failures: Failure[] = Object.values(EXAMPLES);

describe('the words for failures', () => {
  it.each(failures)('say what is wrong and what follows: $kind', (failure) => {
    const { title, text } = failureCopy(failure);
    expect(title).toMatch(/^\S.{8,}$/);
    expect(text).toMatch(/^\S.{8,}\.$|said: /);
    expect(title + text).not.toMatch(/\$\d|undefined/);
  });

  it('are different for every kind', () => {
    expect(new Set(failures.map((failure) => failureCopy(failure).title)).size).toBe(failures.length);
  });

  it('name the scope as impact.com does', () => {
    expect(failureCopy(EXAMPLES['scope-missing']).title).toContain('Export clicks');
  });

  it('hold what impact.com said, when it said something', () => {
    expect(failureCopy(EXAMPLES['request-refused']).text).toContain('Start date is wrong');
    expect(failureCopy({ ...EXAMPLES['request-refused'], message: '' }).text).not.toContain('said');
  });
});

describe('the remedy', () => {
  it('is the one thing the user can do', () => {
    expect(failureCopy(EXAMPLES['credentials-refused']).remedy).toBe('reconnect');
    expect(failureCopy(EXAMPLES['host-not-permitted']).remedy).toBe('allow-host');
    expect(failureCopy(EXAMPLES.offline).remedy).toBe('retry');
    expect(remedyName('reconnect')).toBe('Connect again');
  });

  it('is not offered where time alone helps', () => {
    expect(failureCopy(EXAMPLES['rate-limited']).remedy).toBe('none');
  });
});
