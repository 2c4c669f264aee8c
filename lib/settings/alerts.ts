import * as z from 'zod/mini';
import { ALERT_DEFAULTS, type AlertSettings } from '@/lib/domain/alert-rules';
import { toProgramId } from '@/lib/domain/id';
import { MINUTES_A_DAY, WEEKDAYS } from '@/lib/domain/quiet-hours';
import { defineSection } from './section';

const minute = z.int().check(z.minimum(0), z.maximum(MINUTES_A_DAY - 1));
const span = z.object({ fromMinute: minute, toMinute: minute });
const currency = z.string().check(z.regex(/^[\p{L}\p{Sc}.]{1,8}$/u));
const amount = z.string().check(z.regex(/^\d{1,12}(\.\d{1,4})?$/));
const programId = z.pipe(z.string().check(z.minLength(1), z.maxLength(200)), z.transform(toProgramId));

/** What to be told, and when. */
export const alertSettings = defineSection<AlertSettings>(
  'alerts',
  {
    approvals: z.boolean(),
    reversals: z.boolean(),
    payoutChanges: z.boolean(),
    firstSale: z.boolean(),
    minimumPayouts: z.record(currency, amount),
    mutedPrograms: z.array(programId).check(z.maxLength(5_000)),
    quiet: z.boolean(),
    quietWeek: z.array(z.nullable(span)).check(z.length(WEEKDAYS)),
    sound: z.boolean(),
    volume: z.int().check(z.minimum(1), z.maximum(100)),
    details: z.boolean(),
  },
  ALERT_DEFAULTS,
);
