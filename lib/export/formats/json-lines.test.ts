import { expect, it } from 'vitest';
import type { Cell, ColumnHead } from '../table';
import { createTestSink, inBatches } from '../test-sink';
import { writeJsonLines } from './json-lines';

const COLUMNS: ColumnHead[] = [
  { name: 'program', kind: 'text' },
  { name: 'payout', kind: 'decimal' },
  { name: 'actions', kind: 'count' },
  { name: 'history', kind: 'json' },
];

it('is one object a line, with amounts as exact text and lists as lists', async () => {
  const sink = createTestSink();
  const rows = [
    ['a "b"\nc', '0.10', 2, [{ state: 'pending' }]],
    [null, '12345678.90', 0, null],
  ] as Cell[][];
  await writeJsonLines(COLUMNS, inBatches(rows, 1), sink);
  expect(sink.text()).toBe(
    '{"program":"a \\"b\\"\\nc","payout":"0.10","actions":2,"history":[{"state":"pending"}]}\n' +
      '{"program":null,"payout":"12345678.90","actions":0,"history":null}\n',
  );
});

it('of nothing is empty', async () => {
  const sink = createTestSink();
  await writeJsonLines(COLUMNS, inBatches([], 1), sink);
  expect(sink.text()).toBe('');
});
