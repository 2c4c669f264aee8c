/** How a field may drift from what is documented (reliability R16); `undefined` leaves it out. */
export const DRIFTS: Record<string, (value: unknown) => unknown> = {
  'another type': (value) => (typeof value === 'string' ? Number.parseFloat(value) || 7 : String(value)),
  null: () => null,
  empty: () => '',
  missing: () => undefined,
  'unknown word': () => 'SUSPENDED_FOR_REVIEW',
  '10 kB': () => 'x'.repeat(10_000),
  'right to left': (value) => `\u202e${value}`,
  emoji: () => '💸👩‍👩‍👧',
  negative: () => '-4.00',
  exponent: () => '1e3',
  grouped: () => '1,234.56',
  NaN: () => 'NaN',
  nested: (value) => ({ value: { value } }),
  array: (value) => [value, value],
};
