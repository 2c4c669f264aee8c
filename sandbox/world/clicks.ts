/** Clicks, made anew for whichever day is asked; those recorded by command are kept beside them. */

import { drawSubIds } from './action-rows.ts';
import { CLICKS_PER_PROGRAM_AND_DAY, type ClickPlace, toClickId, toClickPlace } from './click-id.ts';
import { drawMoment } from './hours.ts';
import { isOpen } from './orders.ts';
import { DEVICES, GOODS, PLACES, REFERRING_PATHS } from './places.ts';
import type { ProgramModel } from './programs.ts';
import { ALPHANUMERIC, createStreams, type Random } from './random.ts';
import type { Rhythm } from './rhythm.ts';
import type { ClickRow } from './types.ts';
import type { Seconds, Zone } from './zone.ts';

export interface ClickSource {
  seed: number;
  zone: Zone;
  rhythm: Rhythm;
  programs: readonly ProgramModel[];
  firstDay: number;
  /** On a partner's first day the day's clicks have all been made by this second. */
  firstDayUntil?: Seconds;
}

export type NewClick = Pick<ClickRow, 'program' | 'landingPageUrl' | 'referringUrl'> &
  Pick<ClickRow, 'subId1' | 'subId2' | 'subId3' | 'sharedId'>;

interface Click {
  place: ClickPlace;
  at: Seconds;
}

export class Clicks {
  private readonly source: ClickSource;
  private readonly moments: Streams;
  private readonly details: Streams;
  private readonly ids: Streams;
  private readonly recorded = new Map<string, ClickRow>();
  private readonly recordedByDay = new Map<number, ClickRow[]>();

  constructor(source: ClickSource) {
    this.source = source;
    this.moments = createStreams(source.seed, 'click-moment');
    this.details = createStreams(source.seed, 'click');
    this.ids = createStreams(source.seed, 'recorded-click');
  }

  /** The clicks of a local day up to `now`, oldest first. */
  *on(dayNumber: number, now: Seconds): Iterable<ClickRow> {
    const waiting = [...(this.recordedByDay.get(dayNumber) ?? [])];
    for (const click of this.clicksOf(dayNumber, now)) {
      while (waiting[0] && waiting[0].eventAt < click.at * 1000) yield* waiting.splice(0, 1);
      yield this.rowOf(click);
    }
    yield* waiting;
  }

  find(id: string, now: Seconds): ClickRow | undefined {
    const place = toClickPlace(id);
    const isThere = place !== undefined && countAt(this.source, place) > place.nth;
    const click = isThere ? this.rowOf({ place, at: this.momentOf(place) }) : undefined;
    return click?.id === id && click.eventAt <= now * 1000 ? click : this.recorded.get(id);
  }

  record(click: NewClick, now: Seconds): ClickRow {
    const random = this.ids(this.recorded.size);
    const row = describe(click, random.text(39, ALPHANUMERIC), now, random);
    const day = this.source.zone.dayNumberOf(now);
    this.recorded.set(row.id, row);
    this.recordedByDay.set(day, [...(this.recordedByDay.get(day) ?? []), row]);
    return row;
  }

  /** Clicks per program of a local day up to `now`, those with any. */
  counts(dayNumber: number, now: Seconds): Map<string, number> {
    const counts = new Map<string, number>();
    const add = (id: string, count: number) => counts.set(id, (counts.get(id) ?? 0) + count);
    for (const [program, count] of this.ownCounts(dayNumber, now)) {
      add(modelAt(this.source, program).program.id, count);
    }
    for (const row of this.recordedByDay.get(dayNumber) ?? []) add(row.program.id, 1);
    return counts;
  }

  /** A finished day is counted without making its clicks; of today each click's moment matters. */
  private ownCounts(dayNumber: number, now: Seconds): (readonly [number, number])[] {
    const isOver = this.source.zone.startOfDay(dayNumber + 1) <= now;
    if (isOver) return countsByProgram(this.source, dayNumber);
    return this.clicksOf(dayNumber, now).map((click) => [click.place.program, 1]);
  }

  private clicksOf(dayNumber: number, now: Seconds): Click[] {
    return countsByProgram(this.source, dayNumber)
      .flatMap(([program, count]) => Array.from({ length: count }, (_, nth) => ({ dayNumber, program, nth })))
      .map((place) => ({ place, at: this.momentOf(place) }))
      .filter((click) => click.at <= now)
      .sort((a, b) => a.at - b.at || a.place.program - b.place.program || a.place.nth - b.place.nth);
  }

  private momentOf(place: ClickPlace): Seconds {
    const random = this.moments(place.dayNumber, subkeyOf(place));
    const { zone, firstDay, firstDayUntil } = this.source;
    if (place.dayNumber !== firstDay || firstDayUntil === undefined) {
      return drawMoment(zone, place.dayNumber, random);
    }
    const start = zone.startOfDay(place.dayNumber);
    return start + random.below(firstDayUntil - start + 1);
  }

  private rowOf({ place, at }: Click): ClickRow {
    const random = this.details(place.dayNumber, subkeyOf(place));
    return drawClick(modelAt(this.source, place.program), toClickId(place, random), at, random);
  }
}

type Streams = ReturnType<typeof createStreams>;

function subkeyOf(place: ClickPlace): number {
  return place.program * CLICKS_PER_PROGRAM_AND_DAY + place.nth;
}

function modelAt(source: ClickSource, program: number): ProgramModel {
  const model = source.programs[program];
  if (!model) throw new RangeError(`No program ${program}`);
  return model;
}

/** Index and number of clicks of every program that is clicked on that day. */
function countsByProgram(source: ClickSource, dayNumber: number): [number, number][] {
  const open = source.programs.filter((model) => isOpen(model, dayNumber));
  const whole = open.reduce((sum, model) => sum + model.weight, 0);
  const counts = open.map((model): [number, number] => {
    const count = source.rhythm.clicksOn(dayNumber, model.index, model.weight / whole);
    return [model.index, Math.min(count, CLICKS_PER_PROGRAM_AND_DAY)];
  });
  return counts.filter(([, count]) => count > 0);
}

function countAt(source: ClickSource, place: ClickPlace): number {
  const found = countsByProgram(source, place.dayNumber).find(([program]) => program === place.program);
  return found?.[1] ?? 0;
}

function drawClick(model: ProgramModel, id: string, at: Seconds, random: Random): ClickRow {
  const isKnown = !random.permille(200);
  const referringUrl = isKnown ? `https://www.trail-notes.test${random.pick(REFERRING_PATHS)}` : '';
  const landing = `${model.program.advertiserUrl}/p/${random.pick(GOODS).sku.toLowerCase()}`;
  const landingPageUrl = `${landing}?irclickid=${id}&irgwc=1`;
  return describe(
    { program: model.program, landingPageUrl, referringUrl, ...drawSubIds(random) },
    id,
    at,
    random,
  );
}

function describe(click: NewClick, id: string, at: Seconds, random: Random): ClickRow {
  const device = random.pick(DEVICES);
  const place = random.pick(PLACES);
  return {
    id,
    ...click,
    eventAt: at * 1000,
    referringDomain: click.referringUrl ? new URL(click.referringUrl).hostname : 'NA',
    deviceType: device.type,
    deviceFamily: device.family,
    browser: device.browser,
    os: device.os,
    customerCity: place.city,
    customerRegion: place.region,
    customerCountry: place.country,
    unique: !random.permille(150),
  };
}
