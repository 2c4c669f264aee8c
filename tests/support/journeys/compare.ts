import type { World } from '../../../sandbox/world/types.ts';
import type { ExtensionPage } from '../browsers/types.ts';
import { pause } from '../browsers/wait.ts';
import { choosePeriod } from './choose-period.ts';
import { fromExact, toExact } from './exact.ts';
import { ledgerChanges, ledgerLocks } from './ledger-changes.ts';
import { type Figures, ledgerFigures } from './ledger-figures.ts';
import { PERIODS, type PeriodName } from './periods.ts';

export interface Comparison {
  period: PeriodName;
  figure: string;
  popup: string;
  ledger: string;
  equal: boolean;
}

/** How long the popup may take to show another period. */
const PATIENCE_MS = 5_000;

/** Chooses each period in the popup and lays its figures beside the ledger's. */
export async function comparePopup(popup: ExtensionPage, world: World): Promise<Comparison[]> {
  const all: Comparison[] = [];
  for (const period of PERIODS) all.push(...(await comparePeriod(popup, world, period)));
  return all;
}

/** The comparison as it stands once equal, or when patience ends. */
export async function comparePeriod(
  popup: ExtensionPage,
  world: World,
  period: PeriodName,
): Promise<Comparison[]> {
  await choosePeriod(popup, period);
  const endsAt = Date.now() + PATIENCE_MS;
  for (;;) {
    await pause(100);
    const compared = compareOnce(await readFigures(popup), world, period);
    if (compared.every(({ equal }) => equal) || Date.now() > endsAt) return compared;
  }
}

interface Shown {
  figures: Figures;
  clickDays: string[];
  /** What the popup says it compares with: first day, last day, and of today the moment; nothing when it does not. */
  compared: string[] | undefined;
  /** The oldest orders among what locks soon, while older ones are still being read; else "". */
  locksFrom: string;
}

function compareOnce(
  { figures, clickDays, compared, locksFrom }: Shown,
  world: World,
  period: PeriodName,
): Comparison[] {
  const truth = new Map([
    ...ledgerFigures(world, period, clickDays),
    ...(compared ? ledgerChanges(world, period, compared[2] ?? '') : []),
    ...ledgerLocks(world, locksFrom),
  ]);
  const names = [...new Set([...truth.keys(), ...figures.keys()])].sort();
  return names.map((figure) => {
    const popup = figures.get(figure) ?? 'missing';
    // A currency the period has nothing of may be shown as nought.
    const ledger = truth.get(figure) ?? '0';
    return { period, figure, popup, ledger, equal: popup === ledger };
  });
}

async function readFigures(popup: ExtensionPage): Promise<Shown> {
  const shown = await popup.evaluate<[string, string][]>(
    `[...document.querySelectorAll('[data-testid][data-value]')].map((it) => [it.dataset.testid, it.dataset.value])`,
  );
  const clickDays = new Map(shown).get('clicks-days')?.split(' ').filter(Boolean) ?? [];
  const compared = shown.filter(([name, value]) => isCompared(name) && value !== '');
  const comparedDays = new Map(shown).get('compared-days')?.split(' ');
  return {
    clickDays,
    compared: comparedDays,
    locksFrom: new Map(shown).get('locks-orders-from') ?? '',
    figures: new Map(compared.map(([name, value]) => [name, fromExact(toExact(value))])),
  };
}

function isCompared(name: string): boolean {
  return /^(clicks|(approved|pending|reversed|locks)-count|((approved|pending|reversed|locks)-)?payout-[A-Z]{3}|change-[A-Z]{3})$/.test(
    name,
  );
}
