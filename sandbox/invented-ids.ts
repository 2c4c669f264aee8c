import { createHash } from 'node:crypto';

/** Ids that look random and are the same on every run: the n-th of a name under a seed. */
export function inventedUuid(seed: number, name: string, count: number): string {
  const hex = digest(`${seed}/${name}/${count}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Six letters and digits, as in a short link. */
export function inventedCode(seed: number, name: string, count: number): string {
  const bytes = Buffer.from(digest(`${seed}/${name}/${count}`), 'hex').toString('base64');
  return bytes.replace(/[^A-Za-z0-9]/g, '').slice(0, 6);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
