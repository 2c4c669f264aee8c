import { nextRunAtMs } from '@/lib/domain/schedule';
import type { TrialDevice } from './trial-device';

const PERIOD_MS = 30 * 60_000;

/** In how long the device's alarm rings: when the account is due by the device's own clock, once a period at least. */
export async function ringsInMs(device: TrialDevice, deviceNowMs: number): Promise<number> {
  const dueMs = nextRunAtMs(await device.progress(), PERIOD_MS, deviceNowMs);
  return Math.max(1_000, Math.min(PERIOD_MS, dueMs - deviceNowMs));
}

/** Whether a ringing alarm starts a run. */
export async function isDue(device: TrialDevice, deviceNowMs: number): Promise<boolean> {
  return nextRunAtMs(await device.progress(), PERIOD_MS, deviceNowMs) <= deviceNowMs + 5_000;
}
