import * as z from 'zod/mini';
import type { MediaProperty } from '@/lib/domain/media-property';
import { listPages } from '@/lib/impact/http/paginate';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName, wireRaw } from '@/lib/impact/wire/fields';

const wireProperty = z.object({ Id: wireRaw, Name: wireName });

/** The partner's media properties by name; a row without an id is none. */
export async function readMediaProperties(transport: Transport): Promise<MediaProperty[]> {
  const url = transport.address.of('MediaProperties', { PageSize: '1000' });
  const properties: MediaProperty[] = [];
  for await (const { rows } of listPages(transport, { endpoint: 'tracking-links', url }, 'MediaProperties')) {
    properties.push(...rows.flatMap(toProperty));
  }
  return properties.sort((left, right) => left.name.localeCompare(right.name));
}

function toProperty(row: unknown): MediaProperty[] {
  const { data } = z.safeParse(wireProperty, row);
  const id = typeof data?.Id === 'string' || typeof data?.Id === 'number' ? String(data.Id) : '';
  return id === '' ? [] : [{ id, name: data?.Name || id }];
}
