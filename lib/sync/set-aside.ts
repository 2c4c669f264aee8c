import type { SetAside } from '@/lib/db/commit/commit-step';
import { ROW_KEY } from '@/lib/db/commit/set-aside';
import type { SetAsideRow } from '@/lib/impact/client';

/** A row without an id is known by its digest, so that reading it again keeps it once. */
export async function toSetAside({ id, reason, day, raw }: SetAsideRow, prefix = ''): Promise<SetAside> {
  return { key: `${prefix}${id ?? `${ROW_KEY}${await digest(raw)}`}`, reason, day, raw };
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
