import { onTestFinished } from 'vitest';
import type { Action } from '@/lib/domain/action';
import { addDays, addYears, type Day, type DayRange, toDay } from '@/lib/domain/day';
import { type EarningLine, summarizeDay } from '@/lib/domain/earning';
import { eventWindow, splitDays } from '@/lib/domain/window';
import { createImpactClient, type ImpactClient, type ImpactClientOptions } from '@/lib/impact/client';
import { type Sandbox, type SandboxOptions, startSandbox } from '@/sandbox/server';
import type { Ledger, World } from '@/sandbox/world/types';

export interface SandboxClient extends Sandbox {
  client: ImpactClient;
  world: World;
  sid: string;
}

/** A sandbox that ends with the test, and a client of its first account. */
export async function aSandboxClient(
  options: Partial<SandboxOptions> = {},
  more: Partial<ImpactClientOptions> = {},
): Promise<SandboxClient> {
  const sandbox = await startSandbox({ scenarios: ['small'], seed: 7, port: 0, ...options });
  onTestFinished(() => sandbox.close());
  const world = sandbox.worlds[0]!;
  const { accountSid, authToken } = world.partner;
  const client = createImpactClient({
    credentials: { accountSid, authToken },
    origin: sandbox.origin,
    fetch: globalThis.fetch,
    now: () => world.clock.now(),
    sleep: async () => undefined,
    ...more,
  });
  return { ...sandbox, client, world, sid: accountSid };
}

export interface AllActions {
  actions: Map<string, Action>;
  setAside: number;
  requests: number;
}

/** Every action of these days, by windows of the event, as a first sync reads them. */
export async function readAllActions({ client, world }: SandboxClient, days: DayRange): Promise<AllActions> {
  const all: AllActions = { actions: new Map(), setAside: 0, requests: 0 };
  for (const piece of splitDays(days)) {
    for await (const page of client.actionPages(eventWindow(piece, world.clock.now()))) {
      for (const action of page.actions) all.actions.set(action.id, action);
      all.setAside += page.setAside.length;
      all.requests++;
    }
  }
  return all;
}

/** Three years back, a day short, as far as the API goes. */
export function wholeHistory(world: World): DayRange {
  const to = toDay(world.dayOf(world.clock.now()));
  return { from: addDays(addYears(to, -3), 1), to };
}

/** Totals as the ledger has them: a line per day, program, currency and state. */
export function summarize(actions: Iterable<Action>): string[] {
  const byDay = new Map<Day, Action[]>();
  for (const action of actions) byDay.set(action.day, [...(byDay.get(action.day) ?? []), action]);
  return [...byDay]
    .flatMap(([day, some]) => summarizeDay(some).earnings.lines.map((line) => toText(day, line)))
    .sort();
}

export function summarizeLedger({ lines }: Ledger): string[] {
  return lines
    .map((line) =>
      [
        line.day,
        line.programId,
        line.currency,
        line.state,
        line.count,
        line.payout,
        line.intendedPayout,
        line.saleAmount,
      ].join(' '),
    )
    .sort();
}

function toText(
  day: Day,
  { programId, currency, state, count, payout, intendedPayout, saleAmount }: EarningLine,
): string {
  return [day, programId, currency, state.toUpperCase(), count, payout, intendedPayout, saleAmount].join(' ');
}
