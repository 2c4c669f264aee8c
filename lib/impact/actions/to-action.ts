import * as z from 'zod/mini';
import type { Action, ActionState } from '@/lib/domain/action';
import { toActionId, toProgramId } from '@/lib/domain/id';
import { ZERO } from '@/lib/domain/money';
import { parseWrittenTime } from '@/lib/impact/wire/iso-time';
import {
  readCurrency,
  readDecimal,
  readId,
  readOptionalDecimal,
  readOptionalId,
  readTime,
} from '@/lib/impact/wire/required';
import { RowError, type RowReader } from '@/lib/impact/wire/rows';
import { type WireAction, wireAction } from './wire-action';

const LONGEST_SHOWN_ID = 200;

/**
 * Reads rows of /Actions. A row is refused when it cannot be counted truthfully: no `Id`, `Payout`, `Currency`
 * or `EventDate`, or one of its amounts there and unreadable. Everything else falls back to "not known".
 */
export const actionReader: RowReader<Action> = {
  parse(row) {
    const parsed = z.safeParse(wireAction, row);
    if (!parsed.success) throw new RowError('row', 'is not an object');
    return toAction(parsed.data);
  },
  identify(row) {
    const parsed = z.safeParse(wireAction, row);
    const { Id, EventDate } = parsed.data ?? {};
    const time = typeof EventDate === 'string' ? parseWrittenTime(EventDate.trim()) : undefined;
    const id = typeof Id === 'string' || typeof Id === 'number' ? String(Id).slice(0, LONGEST_SHOWN_ID) : '';
    return { id: id === '' ? null : id, day: time?.day ?? null };
  },
};

function toAction(wire: WireAction): Action {
  const payout = readDecimal(wire.Payout, 'Payout');
  const event = readTime(wire.EventDate, 'EventDate');
  const locking = parseWrittenTime(wire.LockingDate);
  return {
    id: toActionId(readId(wire.Id, 'Id')),
    programId: toProgramId(readOptionalId(wire.CampaignId, 'CampaignId') ?? ''),
    programName: wire.CampaignName,
    trackerName: wire.ActionTrackerName,
    state: toActionState(wire.State),
    stateText: wire.State,
    payout,
    // "" is "not applicable" (contract §4): what was never reduced was intended as it is …
    intendedPayout: readOptionalDecimal(wire.IntendedPayout, 'IntendedPayout') ?? payout,
    // … and an action without an order (a lead, a sign-up) sold nothing.
    saleAmount: readOptionalDecimal(wire.Amount, 'Amount') ?? ZERO,
    currency: readCurrency(wire.Currency, 'Currency'),
    day: event.day,
    eventAt: event.at,
    clickedAt: parseWrittenTime(wire.ReferringDate)?.at ?? null,
    recordedAt: parseWrittenTime(wire.CreationDate)?.at ?? null,
    lockingAt: locking?.at ?? null,
    lockingOn: locking?.day ?? null,
    clearedAt: parseWrittenTime(wire.ClearedDate)?.at ?? null,
    orderId: wire.Oid,
    promoCode: wire.PromoCode,
    referringDomain: wire.ReferringDomain,
    customerCountry: wire.CustomerCountry,
    subId1: wire.SubId1,
    subId2: wire.SubId2,
    subId3: wire.SubId3,
    sharedId: wire.SharedId,
  };
}

const STATES: Record<string, ActionState> = {
  PENDING: 'pending',
  APPROVED: 'approved',
  REVERSED: 'reversed',
};

function toActionState(text: string): ActionState {
  const word = text.toUpperCase();
  return Object.hasOwn(STATES, word) ? (STATES[word] ?? 'other') : 'other';
}
