/**
 * The words the sandbox's world and its server share. The world knows brands, clicks, orders and money;
 * the server knows HTTP and impact.com's spelling. Neither imports anything from the product.
 */

/** Milliseconds since the epoch, UTC. */
export type Millis = number;

/** An exact decimal as text, for example "12.30". */
export type Decimal = string;

/** A calendar day in the account's zone, `YYYY-MM-DD`. */
export type Day = string;

export type ScenarioName = 'first-day' | 'small' | 'typical' | 'agency';

export type ActionState = 'PENDING' | 'APPROVED' | 'REVERSED';

export interface WorldOptions {
  scenario: ScenarioName;
  seed: number;
  /** Where the world's clock starts; the same seed, scenario and start give the same world. */
  startAt: Millis;
  /** Whether the clock runs with real time (a person plays) or stands until it is moved (tests). */
  ticking: boolean;
}

export interface WorldClock {
  now(): Millis;
  /** Moves forward by `ms` (never back). */
  advance(ms: Millis): void;
}

export interface Partner {
  accountSid: string;
  authToken: string;
  /** The numeric "media partner id", first number of every tracking link. */
  mediaPartnerId: string;
  companyName: string;
  website: string;
  currency: string;
  /** IANA zone, for example "America/Los_Angeles". */
  timeZone: string;
  /** The zone as CompanyInformation prints it. */
  timeZoneLabel: string;
  properties: MediaProperty[];
}

export interface MediaProperty {
  id: string;
  name: string;
  url: string;
}

export type ProgramType =
  | 'Performance'
  | 'Creator'
  | 'Seller'
  | 'Retail Media Seller'
  | 'Advocate'
  | 'Retail Media';

export interface Program {
  id: string;
  name: string;
  type: ProgramType;
  advertiserId: string;
  advertiserName: string;
  /** The brand's own site, `https://www.….test`. */
  advertiserUrl: string;
  url: string;
  description: string;
  contractStatus: 'Active' | 'Expired';
  allowsDeeplinking: boolean;
  /** Exact hosts or `*.` patterns, as impact.com lists them; may be empty. */
  deeplinkDomains: string[];
  shippingRegions: string[];
  /** Host of the tracking links, under `.test`. */
  trackingHost: string;
  adId: string;
  actionTrackerId: string;
  actionTrackerName: string;
  currency: string;
  hasStandDownPolicy: boolean;
}

/** An action as it stands at one moment of the world's clock. */
export interface ActionRow {
  id: string;
  program: Program;
  state: ActionState;
  payout: Decimal;
  deltaPayout: Decimal;
  intendedPayout: Decimal;
  amount: Decimal;
  deltaAmount: Decimal;
  intendedAmount: Decimal;
  currency: string;
  referringAt: Millis;
  eventAt: Millis;
  createdAt: Millis;
  /** What StartDate/EndDate look at: creation, modification and reversal move it, approval does not. */
  updatedAt: Millis;
  lockingAt: Millis | null;
  clearedAt: Millis | null;
  referringType: string;
  referringDomain: string;
  promoCode: string;
  oid: string;
  customerArea: string;
  customerCity: string;
  customerRegion: string;
  customerCountry: string;
  subId1: string;
  subId2: string;
  subId3: string;
  sharedId: string;
}

export interface ItemRow {
  sku: string;
  name: string;
  category: string;
  quantity: number;
  saleAmount: Decimal;
  payout: Decimal;
  currency: string;
  adjustedAt: Millis | null;
  /** impact.com's AdjustmentReason, "" when none. */
  adjustmentReason: string;
}

/** One tracked / modified / reversed event of an action: deltas of one action add up to its payout. */
export interface ActionUpdateRow {
  id: string;
  action: ActionRow;
  kind: 'tracked' | 'modified' | 'reversed' | 'restored';
  updatedAt: Millis;
  deltaPayout: Decimal;
  deltaAmount: Decimal;
  reason: string;
}

export interface ClickRow {
  id: string;
  program: Program;
  eventAt: Millis;
  landingPageUrl: string;
  referringUrl: string;
  referringDomain: string;
  deviceType: string;
  deviceFamily: string;
  browser: string;
  os: string;
  customerCity: string;
  customerRegion: string;
  customerCountry: string;
  subId1: string;
  subId2: string;
  subId3: string;
  sharedId: string;
  unique: boolean;
}

/** Ranges are `{from, to}`, both included; every given part must hold. */
export interface ActionFilter {
  programId?: string;
  state?: ActionState;
  eventAt?: Range;
  updatedAt?: Range;
  lockingAt?: Range;
}

export interface Range {
  from: Millis;
  to: Millis;
}

export interface Slice<Row> {
  total: number;
  rows: Row[];
}

/** True totals, from the world and never from an API answer. */
export interface Ledger {
  at: Millis;
  timeZone: string;
  currency: string;
  /** One line per day (of the event, account's zone), program, currency and state that has an action. */
  lines: LedgerLine[];
  /** One line per day and program that has a click. */
  clicks: { day: Day; programId: string; clicks: number }[];
}

export interface LedgerLine {
  day: Day;
  programId: string;
  currency: string;
  state: ActionState;
  count: number;
  payout: Decimal;
  /** What was first tracked: for REVERSED lines, the money that was lost. */
  intendedPayout: Decimal;
  saleAmount: Decimal;
}

export interface World {
  readonly options: WorldOptions;
  readonly clock: WorldClock;
  /** A world is one partner's; the server can hold several worlds. */
  readonly partner: Partner;
  programs(): Program[];
  /** Newest creation first; `offset`/`limit` rows of it. */
  actions(filter: ActionFilter, offset: number, limit: number): Slice<ActionRow>;
  action(id: string): ActionRow | undefined;
  items(actionId: string): ItemRow[];
  /** Newest update first. */
  actionUpdates(filter: ActionFilter, offset: number, limit: number): Slice<ActionUpdateRow>;
  actionUpdate(id: string): ActionUpdateRow | undefined;
  /** The clicks of one day, up to now, oldest first. */
  clicks(day: Day): Iterable<ClickRow>;
  click(id: string): ClickRow | undefined;
  /** The offset-bearing text impact.com writes, for example "2026-11-18T10:42:38-08:00". */
  dateText(at: Millis): string;
  dayOf(at: Millis): Day;
  ledger(range?: { from: Day; to: Day }): Ledger;

  // What happens in the world by command rather than by its own course.
  approve(actionIds: string[]): void;
  reverse(actionId: string, reason: string): void;
  /** Reversed → pending again. */
  restore(actionId: string): void;
  modify(actionId: string, change: { payout?: Decimal; amount?: Decimal }): void;
  moveLockingDate(actionId: string, lockingAt: Millis | null): void;
  clear(actionId: string): void;
  recordClick(click: {
    programId: string;
    landingPageUrl: string;
    referringUrl?: string;
    subId1?: string;
    subId2?: string;
    subId3?: string;
    sharedId?: string;
  }): ClickRow;
  /** An order; with a click id its sub IDs and program are the click's. `eventAt` in the past is a late-recorded order. */
  recordAction(order: {
    clickId?: string;
    programId?: string;
    amount: Decimal;
    payout?: Decimal;
    eventAt?: Millis;
    state?: ActionState;
  }): ActionRow;
}
