/** Everything a world answers without changing. */

import { toDay, toDayNumber } from './calendar.ts';
import { sumActions, sumClicks } from './ledger.ts';
import type { WorldParts } from './parts.ts';
import type { Day, Ledger, Partner, World } from './types.ts';
import type { Seconds } from './zone.ts';

export type Readings = Pick<
  World,
  | 'programs'
  | 'actions'
  | 'action'
  | 'items'
  | 'actionUpdates'
  | 'actionUpdate'
  | 'clicks'
  | 'click'
  | 'dateText'
  | 'dayOf'
  | 'ledger'
>;

/** `now` brings the parts up to date and gives the second they stand at. */
export function createReadings(parts: WorldParts, partner: Partner, now: () => Seconds): Readings {
  const { zone, rows, selector, updates, items, clicks, programs } = parts;
  return {
    programs: () => programs.map((model) => model.program),
    actions(filter, offset, limit) {
      const at = now();
      const found = selector.select(filter);
      const page = [...found.subarray(offset, offset + limit)];
      return { total: found.length, rows: page.map((index) => rows.row(index, at)) };
    },
    action(id) {
      const at = now();
      const index = rows.find(id);
      return index === undefined ? undefined : rows.row(index, at);
    },
    items(actionId) {
      const at = now();
      const index = rows.find(actionId);
      return index === undefined ? [] : items(index, at);
    },
    actionUpdates(filter, offset, limit) {
      const at = now();
      return updates.slice(filter, offset, limit, at);
    },
    actionUpdate(id) {
      const at = now();
      return updates.find(id, at);
    },
    clicks: (day) => clicks.on(toDayNumber(day), now()),
    click: (id) => clicks.find(id, now()),
    dateText: (at) => zone.dateText(at),
    dayOf: (at) => toDay(zone.dayNumberOf(Math.floor(at / 1000))),
    ledger: (range) => readLedger(parts, partner, now(), range),
  };
}

/** Without a range, every action there is; orders recorded late may lie before the history's first day. */
function readLedger(
  parts: WorldParts,
  partner: Partner,
  now: Seconds,
  range: { from: Day; to: Day } | undefined,
): Ledger {
  const from = range ? toDayNumber(range.from) : Number.NEGATIVE_INFINITY;
  const to = range ? toDayNumber(range.to) : Number.POSITIVE_INFINITY;
  const today = parts.zone.dayNumberOf(now);
  const clickDays = { from: Math.max(from, parts.firstDay), to: Math.min(to, today) };
  return {
    at: now * 1000,
    timeZone: partner.timeZone,
    currency: partner.currency,
    lines: sumActions(parts, { from, to }),
    clicks: sumClicks(parts, clickDays, now),
  };
}
