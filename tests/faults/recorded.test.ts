/** Each version's database is recorded while it is today's: later nothing could make it any more. */
import { writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { DATABASE_VERSION } from '@/lib/db/schema';
import { recordDatabase } from '../support/faults/record-database';
import { readRecorded, recordingOf } from '../support/faults/recorded';
import { resetDevice } from '../support/product';

afterEach(resetDevice);

it('today’s database is recorded as it is', async () => {
  const now = await recordDatabase();
  if (process.env.PARTNER_PULSE_RECORD) writeFileSync(recordingOf(DATABASE_VERSION), JSON.stringify(now));
  const recorded = readRecorded(DATABASE_VERSION);
  const again = 'PARTNER_PULSE_RECORD=1 npm run test:unit -- tests/faults/recorded.test.ts records it';
  expect(recorded.shape, again).toEqual(now.shape);
  expect(fieldsOf(recorded), again).toEqual(fieldsOf(now));
});

/** How many records each store holds, and which fields they have. */
function fieldsOf({ stores }: Pick<Awaited<ReturnType<typeof recordDatabase>>, 'stores'>): object {
  return Object.fromEntries(
    Object.entries(stores).map(([name, records]) => [
      name,
      {
        count: records.length,
        fields: [...new Set(records.flatMap((record) => Object.keys(record)))].sort(),
      },
    ]),
  );
}
