import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toInstantText } from '@/lib/domain/day';
import { toAccountId } from '@/lib/domain/id';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { withRunLock } from '@/lib/platform/run-lock';
import { anAccount, NOW_MS } from '@/tests/support/builders';
import { clock, startExtension } from '@/tests/support/fake-extension';
import { ensureAlarm, guardRun, SYNC_ALARM } from './alarms';

const mine = anAccount();
const other = anAccount({ id: toAccountId('11111111-1111-4111-8111-111111111111') });
const triedAgo = (minutes: number) => ({ lastTryAt: toInstantText(NOW_MS - minutes * MINUTE_MS) });

async function setAlarm(inMs: number): Promise<void> {
  await fakeBrowser.alarms.create(SYNC_ALARM, { when: NOW_MS + inMs, periodInMinutes: 30 });
}

/** Seconds until each alarm there is. */
async function alarmsIn(): Promise<number[]> {
  const alarms = await fakeBrowser.alarms.getAll();
  return alarms.map(({ scheduledTime }) => (scheduledTime - NOW_MS) / 1_000);
}

beforeEach(() => startExtension({ ...mine, progress: triedAgo(10) }));

describe('the one alarm', () => {
  it('is made when there is none, for when the account is due, and repeats every half hour', async () => {
    await ensureAlarm(clock);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([
      { name: SYNC_ALARM, scheduledTime: NOW_MS + 20 * MINUTE_MS, periodInMinutes: 30 },
    ]);
  });

  it('stays one, however often it is ensured, also at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ensureAlarm(clock)));
    expect(await alarmsIn()).toEqual([1_200]);
  });

  it.each([1_200, 1_175, 1_229])('that rings in %i s is close enough to stay', async (seconds) => {
    await setAlarm(seconds * 1_000);
    await ensureAlarm(clock);
    expect(await alarmsIn()).toEqual([seconds]);
  });

  it.each([0, 60, 1_169, 1_231, 86_400, -86_400, 10 * 365 * 86_400])(
    'that rings in %i s is far off, and set anew',
    async (seconds) => {
      await setAlarm(seconds * 1_000);
      await ensureAlarm(clock);
      expect(await alarmsIn()).toEqual([1_200]);
    },
  );

  it('rings in a second when the account is overdue, however long the device slept', async () => {
    for (const minutes of [30, 31, 600, 100_000]) {
      await startExtension({ ...mine, progress: triedAgo(minutes) });
      await ensureAlarm(clock);
      expect(await alarmsIn()).toEqual([1]);
    }
  });

  it('rings for the account that is due first', async () => {
    await startExtension({ ...mine, progress: triedAgo(5) }, { ...other, progress: triedAgo(25) });
    await ensureAlarm(clock);
    expect(await alarmsIn()).toEqual([300]);
  });

  it('still rings every half hour when no account may be asked, and when there is none', async () => {
    await startExtension({ ...mine, progress: { failure: { kind: 'credentials-refused' }, failures: 1 } });
    await ensureAlarm(clock);
    expect(await alarmsIn()).toEqual([1_800]);
    await startExtension();
    await ensureAlarm(clock);
    expect(await alarmsIn()).toEqual([1_800]);
  });

  it('rings within a minute while a run goes on, so that one that is killed is soon taken up', async () => {
    await withRunLock(mine.id, async () => {
      for (const minutes of [0, 10, 30, 600]) {
        await startExtension({ ...mine, progress: triedAgo(minutes) });
        await ensureAlarm(clock);
        expect(await alarmsIn()).toEqual([60]);
      }
    });
    await ensureAlarm(clock);
    expect(await alarmsIn()).toEqual([1]);
  });

  it('is near before a run begins, though it has just rung and is a period away', async () => {
    await setAlarm(1_800_000);
    await guardRun(clock);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([
      { name: SYNC_ALARM, scheduledTime: NOW_MS + MINUTE_MS, periodInMinutes: 30 },
    ]);
  });
});
