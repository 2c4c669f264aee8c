/**
 * How many times a property is tried: `short` in `npm test`, `deep` in `npm run test:deep`.
 */
export function trials(short: number, deep: number): number {
  return isDeep() ? deep : short;
}

/** Whether the long versions of the tests were asked for. */
export function isDeep(): boolean {
  return process.env.PARTNER_PULSE_DEEP === '1';
}
