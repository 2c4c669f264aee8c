import { storage, type WxtStorageItem } from 'wxt/utils/storage';

type Item<Value> = WxtStorageItem<Value, Record<string, unknown>>;

/** What this turn wants to read, and the one reading of it. */
let turn: { items: Item<unknown>[]; reading: Promise<ReadonlyMap<string, unknown>> } | undefined;

/**
 * What an item holds, or its fallback. All that is asked for within a turn is one question to the browser: the way
 * there and back is what takes the time, and the popup asks for several things before it can be drawn.
 */
export async function readItem<Value>(item: Item<Value>): Promise<Value> {
  turn ??= begin();
  turn.items.push(item as Item<unknown>);
  return (await turn.reading).get(item.key) as Value;
}

function begin(): NonNullable<typeof turn> {
  const items: Item<unknown>[] = [];
  const reading = Promise.resolve().then(async () => {
    turn = undefined;
    const values = await storage.getItems(items);
    return new Map(values.map(({ key, value }) => [key, value]));
  });
  return { items, reading };
}
