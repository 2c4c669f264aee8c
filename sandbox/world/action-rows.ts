/** An action as the world shows it: its columns, its standing, and the particulars drawn from its own stream. */

import { type ActionStore, FIRST_RECORDED_KEY } from './action-store.ts';
import { at } from './columns.ts';
import { type Standing, standingAt } from './life.ts';
import { PLACES, PROMO_CODES, SHARED_IDS, SUB_IDS_1, SUB_IDS_2, SUB_IDS_3 } from './places.ts';
import { amountText, type ProgramModel } from './programs.ts';
import { createStreams, type Random } from './random.ts';
import type { ActionRow } from './types.ts';
import type { Seconds } from './zone.ts';

/** What a click lends the order that follows it. */
export interface Labels {
  referringAt: Seconds;
  referringDomain: string;
  subId1: string;
  subId2: string;
  subId3: string;
  sharedId: string;
}

export interface ActionRows {
  row(index: number, now: Seconds): ActionRow;
  idOf(index: number): string;
  /** The index of an action that came in by now. */
  find(id: string): number | undefined;
  /** The labels of an order made by command, which has them from its click. */
  label(index: number, labels: Labels): void;
}

/** Sequence numbers: orders made by command count up from the first, the world's own from the second. */
const FIRST_RECORDED_SEQUENCE = 900_001;
const FIRST_SEQUENCE = 10_000_000;

export function createActionRows(store: ActionStore, seed: number): ActionRows {
  const { columns } = store;
  const details = createStreams(seed, 'detail');
  const labelled = new Map<number, Labels>();
  const idOf = (index: number) => actionId(store.model(index), at(columns.key, index));
  return {
    idOf,
    find(id) {
      const index = store.indexOf(keyOf(id));
      return index !== undefined && idOf(index) === id ? index : undefined;
    },
    label: (index, labels) => void labelled.set(index, labels),
    row(index, now) {
      const standing = standingAt(store.lifeOf(index), now);
      if (!standing) throw new RangeError(`Action ${index} has not come in yet`);
      const model = store.model(index);
      const random = details(at(columns.key, index));
      return {
        id: idOf(index),
        ...standingPart(model, standing),
        ...intendedPart(model, at(columns.firstPayout, index), at(columns.firstAmount, index)),
        eventAt: at(columns.eventAt, index) * 1000,
        createdAt: at(columns.createdAt, index) * 1000,
        ...customerPart(model, random),
        ...referralPart(random, at(columns.eventAt, index), labelled.get(index)),
      };
    },
  };
}

function actionId(model: ProgramModel, key: number): string {
  const isRecorded = key >= FIRST_RECORDED_KEY;
  const sequence = isRecorded ? FIRST_RECORDED_SEQUENCE + key - FIRST_RECORDED_KEY : FIRST_SEQUENCE + key;
  return `${model.program.id}.${model.idPart}.${sequence}`;
}

function keyOf(id: string): number {
  const sequence = Number(/^\d+\.\d+\.(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  if (sequence >= FIRST_SEQUENCE) return sequence - FIRST_SEQUENCE;
  return sequence - FIRST_RECORDED_SEQUENCE + FIRST_RECORDED_KEY;
}

function standingPart(model: ProgramModel, standing: Standing) {
  const { lockingAt, clearedAt } = standing;
  return {
    program: model.program,
    state: standing.state,
    payout: amountText(model, standing.payout),
    deltaPayout: amountText(model, standing.deltaPayout),
    amount: amountText(model, standing.amount),
    deltaAmount: amountText(model, standing.deltaAmount),
    currency: model.program.currency,
    updatedAt: standing.updatedAt * 1000,
    lockingAt: lockingAt === null ? null : lockingAt * 1000,
    clearedAt: clearedAt === null ? null : clearedAt * 1000,
  };
}

/** The first payout and amount, kept through modification and reversal (contract §9). */
function intendedPart(model: ProgramModel, payout: number, amount: number) {
  return { intendedPayout: amountText(model, payout), intendedAmount: amountText(model, amount) };
}

function customerPart(model: ProgramModel, random: Random) {
  const place = random.pick(PLACES);
  return {
    oid: random.permille(60) ? '' : `${model.orderPrefix}-${random.between(10_000, 99_999)}`,
    customerArea: place.area,
    customerCity: place.city,
    customerRegion: place.region,
    customerCountry: place.country,
  };
}

function referralPart(random: Random, eventAt: Seconds, labels: Labels | undefined) {
  const drawn = labels ?? drawLabels(random, eventAt);
  const { referringAt, ...rest } = drawn;
  const isByCode = labels === undefined && random.permille(60);
  return {
    ...rest,
    referringAt: referringAt * 1000,
    referringType: isByCode ? 'PROMOCODE' : 'CLICK_COOKIE',
    referringDomain: isByCode ? '' : drawn.referringDomain,
    promoCode: isByCode ? random.pick(PROMO_CODES) : '',
  };
}

function drawLabels(random: Random, eventAt: Seconds): Labels {
  const wait = random.permille(700) ? random.between(60, 7_200) : random.between(7_200, 30 * 86_400);
  return { referringAt: eventAt - wait, referringDomain: drawDomain(random), ...drawSubIds(random) };
}

function drawDomain(random: Random): string {
  return random.permille(250) ? '' : 'www.trail-notes.test';
}

export function drawSubIds(random: Random) {
  return {
    subId1: random.pick(SUB_IDS_1),
    subId2: random.pick(SUB_IDS_2),
    subId3: random.pick(SUB_IDS_3),
    sharedId: random.pick(SHARED_IDS),
  };
}
