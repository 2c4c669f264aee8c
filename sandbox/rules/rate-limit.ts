import { ApiError } from '../wire/errors.ts';
import type { Millis, World } from '../world/types.ts';
import { DAY_MS, HOUR_MS } from './dates.ts';
import type { Switches } from './switches.ts';

export type RateGroup =
  | 'performance-detail'
  | 'performance-aggregate'
  | 'product-search'
  | 'click-export'
  | 'report-export'
  | 'everything-else';

interface Limit {
  most: number;
  per: 'hour' | 'day';
}

/** §6: per account, in fixed windows. */
export const LIMITS: Readonly<Record<RateGroup, Limit>> = {
  'performance-detail': { most: 500, per: 'hour' },
  'performance-aggregate': { most: 250, per: 'hour' },
  'product-search': { most: 3_000, per: 'hour' },
  'click-export': { most: 10, per: 'day' },
  'report-export': { most: 100, per: 'day' },
  'everything-else': { most: 1_000, per: 'hour' },
};

export interface RateUse {
  group: RateGroup;
  per: 'hour' | 'day';
  limit: number;
  used: number;
  resetSeconds: number;
}

interface Window {
  opened: string;
  used: number;
}

interface Throttle {
  group: RateGroup | null;
  until: Millis;
}

/** Counts one account's requests on the world's clock. */
export interface RateCounter {
  /** Counts one request and gives the headers of its answer; throws 429 when none is left. */
  take(group: RateGroup): Record<string, string>;
  use(): RateUse[];
  /** Refuses everything of the group (or all) for so many seconds of the world's clock. */
  throttle(group: RateGroup | null, seconds: number): void;
  reset(): void;
}

export function createRateCounter(world: World, switches: Switches): RateCounter {
  const windows = new Map<RateGroup, Window>();
  let throttled: Throttle | null = null;

  function look(group: RateGroup): RateUse {
    const { most, per } = LIMITS[group];
    const now = world.clock.now();
    const window = windows.get(group);
    const used = window?.opened === windowName(world, per, switches) ? window.used : 0;
    return { group, per, limit: most, used, resetSeconds: secondsLeft(world, per, now, switches) };
  }

  function take(group: RateGroup): Record<string, string> {
    const waiting = throttleSeconds(throttled, group, world.clock.now());
    const use = look(group);
    if (waiting > 0) throw tooMany({ ...use, used: use.limit, resetSeconds: waiting }, switches);
    if (use.used >= use.limit) throw tooMany(use, switches);
    windows.set(group, { opened: windowName(world, use.per, switches), used: use.used + 1 });
    return rateHeaders({ ...use, used: use.used + 1 }, switches);
  }

  return {
    take,
    use: () => (Object.keys(LIMITS) as RateGroup[]).map(look),
    throttle: (group, seconds) => {
      throttled = { group, until: world.clock.now() + seconds * 1000 };
    },
    reset: () => {
      windows.clear();
      throttled = null;
    },
  };
}

function throttleSeconds(throttle: Throttle | null, group: RateGroup, now: Millis): number {
  if (!throttle || (throttle.group !== null && throttle.group !== group)) return 0;
  return Math.ceil((throttle.until - now) / 1000);
}

function windowName(world: World, per: 'hour' | 'day', switches: Switches): string {
  const now = world.clock.now();
  if (per === 'hour') return String(Math.floor(now / HOUR_MS));
  return switches.dailyLimitZone === 'account' ? world.dayOf(now) : String(Math.floor(now / DAY_MS));
}

function secondsLeft(world: World, per: 'hour' | 'day', now: Millis, switches: Switches): number {
  const length = per === 'hour' ? HOUR_MS : DAY_MS;
  const shift = per === 'day' && switches.dailyLimitZone === 'account' ? offsetMs(world.dateText(now)) : 0;
  return Math.max(1, Math.ceil((length - ((((now + shift) % length) + length) % length)) / 1000));
}

/** The offset at the end of a date as impact.com writes it. */
function offsetMs(text: string): Millis {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  const size = Number(hours ?? 0) * HOUR_MS + Number(minutes ?? 0) * 60_000;
  return sign === '-' ? -size : size;
}

function tooMany(use: RateUse, switches: Switches): ApiError {
  const retry = switches.rateHeaders === 'brand' ? {} : { 'Retry-After': String(use.resetSeconds) };
  const body = { Status: 'ERROR', Message: 'Too Many Requests' };
  return new ApiError(429, body, { ...rateHeaders(use, switches), ...retry });
}

/** §6: the partner page's headers, the brand page's, or both as seen on a partner's account. */
export function rateHeaders(use: RateUse, switches: Switches): Record<string, string> {
  const remaining = String(Math.max(0, use.limit - use.used));
  const partner = {
    [`X-RateLimit-Limit-${use.per}`]: String(use.limit),
    [`X-RateLimit-Remaining-${use.per}`]: remaining,
    'RateLimit-Reset': String(use.resetSeconds),
  };
  const brand = {
    'X-RateLimit-Limit': String(use.limit),
    'X-RateLimit-Remaining': remaining,
    'X-RateLimit-Reset': String(use.resetSeconds),
  };
  switch (switches.rateHeaders) {
    case 'none':
      return {};
    case 'partner':
      return partner;
    case 'brand':
      return brand;
    case 'both':
      return { ...partner, ...brand };
  }
}
