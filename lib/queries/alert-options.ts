import { readPrograms } from '@/lib/db/programs';
import { readSumDays } from '@/lib/db/sum-days';
import type { Account } from '@/lib/domain/account';
import type { AlertOptions } from '@/lib/domain/alert-options';
import { isPaused } from '@/lib/domain/alert-rules';
import { addDays, dayAt } from '@/lib/domain/day';
import type { Clock } from '@/lib/platform/clock';
import { mayNotify } from '@/lib/platform/notifications';
import { readAccounts } from '@/lib/settings/accounts';
import { readPausedUntil, readRefused } from '@/lib/settings/alert-pause';

/** Currencies in which nothing was earned for longer are not offered. */
const LATELY_DAYS = 90;

export async function readAlertOptions(clock: Clock): Promise<AlertOptions> {
  const [accounts, pausedUntil, refused, allowed] = await Promise.all([
    readAccounts(),
    readPausedUntil(),
    readRefused(),
    mayNotify(),
  ]);
  return {
    refused: refused || !allowed,
    pausedUntil: isPaused(pausedUntil, clock.now()) ? pausedUntil : null,
    programs: await listPrograms(accounts),
    currencies: await listCurrencies(accounts, clock.now()),
  };
}

async function listPrograms(accounts: readonly Account[]): Promise<AlertOptions['programs']> {
  const all = (await Promise.all(accounts.map(({ id }) => readPrograms(id)))).flat();
  const byId = new Map(all.map(({ id, name }) => [id, { id, name }]));
  return [...byId.values()].sort((left, right) => left.name.localeCompare(right.name));
}

async function listCurrencies(accounts: readonly Account[], nowMs: number): Promise<string[]> {
  const earned = await Promise.all(
    accounts.map(({ id, timeZone }) => {
      const today = dayAt(nowMs, timeZone);
      return readSumDays(id, { from: addDays(today, -LATELY_DAYS), to: addDays(today, 1) });
    }),
  );
  const lines = earned.flat().flatMap((day) => day.lines);
  return [...new Set([...accounts, ...lines].map(({ currency }) => currency))].filter(Boolean);
}
