/** A program as the API shows it, and the hidden course of business behind it. */

import { type ProgramSketch, sketchProgram } from './brands.ts';
import { digitsOf, type Minor, toDecimal } from './money.ts';
import { createStreams, type Random } from './random.ts';
import { createTerms, type Terms } from './terms.ts';
import type { Program } from './types.ts';

export interface ProgramModel {
  /** Its place in the world's list. */
  index: number;
  program: Program;
  /** The number between program and sequence in an action's id. */
  idPart: string;
  orderPrefix: string;
  slug: string;
  terms: Terms;
  /** Its share of the trade, relative to the others. */
  weight: number;
  /** An order in the middle. */
  usualAmount: Minor;
  /** Commission in hundredths of a percent; 0 where a fixed sum is paid. */
  rateBasisPoints: number;
  fixedPayout: Minor;
  /** The first and last local day it is traded on. */
  openFrom: number;
  openTo: number;
}

export interface ProgramSettings {
  seed: number;
  count: number;
  homeCurrency: string;
  /** Local day the world's clock starts on. */
  today: number;
  historyDays: number;
}

export function createPrograms(settings: ProgramSettings): ProgramModel[] {
  const streams = createStreams(settings.seed, 'program');
  return Array.from({ length: settings.count }, (_, index) => createProgram(index, settings, streams(index)));
}

function createProgram(index: number, settings: ProgramSettings, random: Random): ProgramModel {
  const sketch = sketchProgram(index, random);
  const currency = sketch.currency === 'home' ? settings.homeCurrency : sketch.currency;
  const joinedLater = index > 6 && random.permille(400);
  const started = settings.today - settings.historyDays;
  return {
    index,
    program: describe(index, sketch, currency, random),
    idPart: String(6101 + index),
    orderPrefix: sketch.slug.slice(0, 2).toUpperCase(),
    slug: sketch.slug,
    terms: createTerms(index, random),
    weight: 1 / (index + 3),
    ...createPrices(index, currency, random),
    openFrom: joinedLater ? started + random.below(settings.historyDays + 1) : started,
    openTo: sketch.expired ? settings.today - random.between(40, 90) : Number.POSITIVE_INFINITY,
  };
}

function createPrices(index: number, currency: string, random: Random) {
  const unit = 10 ** digitsOf(currency);
  const usual = random.between(25, 220) * (currency === 'JPY' ? 120 : 1);
  const isFixed = index % 5 === 3;
  return {
    usualAmount: usual * unit,
    rateBasisPoints: isFixed ? 0 : random.pick([250, 400, 500, 800, 1_000, 1_250]),
    fixedPayout: isFixed ? Math.floor((usual * unit) / 12) : 0,
  };
}

function describe(index: number, sketch: ProgramSketch, currency: string, random: Random): Program {
  const home = `https://www.${sketch.slug}.test`;
  return {
    id: String(20_101 + index * 101),
    name: sketch.name,
    type: sketch.type,
    advertiserId: String(410_001 + (advertiserNumber(sketch.slug) % 90_000)),
    advertiserName: sketch.company,
    advertiserUrl: home,
    url: `${home}/`,
    description: `${sketch.company}: partner program in ${currency}.`,
    contractStatus: sketch.expired ? 'Expired' : 'Active',
    allowsDeeplinking: sketch.deeplinks,
    deeplinkDomains: domainsOf(sketch),
    shippingRegions: random.pick([
      ['US', 'CANADA', 'UK'],
      ['GERMANY', 'FRANCE', 'BELGIUM'],
      ['AUSTRALIA'],
      [],
    ]),
    trackingHost: sketch.ownTrackingHost
      ? `go.${sketch.slug}.test`
      : `${sketch.slug.split('-')[0]}.track.test`,
    adId: String(1_000_101 + index * 11),
    actionTrackerId: String(30_011 + index),
    actionTrackerName: random.pick(['Online Sale', 'Online Sale', 'Subscription', 'Lead']),
    currency,
    hasStandDownPolicy: random.permille(150),
  };
}

/** One advertiser id for all programs of a shop. */
function advertiserNumber(slug: string): number {
  return [...slug].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

/** An entry without `www` does not imply `www` (contract §15). */
function domainsOf(sketch: ProgramSketch): string[] {
  const host = `${sketch.slug}.test`;
  switch (sketch.domains) {
    case 'pattern':
      return [host, `*.${host}`];
    case 'www-only':
      return [`www.${host}`];
    case 'exact':
      return [`www.${host}`, host, `shop.${host}`];
    case 'none':
      return [];
  }
}

/** What an order of that amount pays when nobody says otherwise. */
export function payoutOf(model: ProgramModel, amount: Minor): Minor {
  if (model.rateBasisPoints === 0) return model.fixedPayout;
  return Math.floor((amount * model.rateBasisPoints + 5_000) / 10_000);
}

export function amountText(model: ProgramModel, minor: Minor): string {
  return toDecimal(minor, model.program.currency);
}
