/** Context menus as browsers have them: calls are carried out one by one, later, and an id can be taken once. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface MenuItem {
  id: string;
  title: string;
  contexts: string[];
  documentUrlPatterns?: string[];
}

export class FakeMenus {
  readonly items = new Map<string, MenuItem>();
  /** What the browser would have written to `runtime.lastError`. */
  readonly errors: string[] = [];
  #work: Promise<void> = Promise.resolve();

  /** Answers its id at once; whether it worked is known later. */
  create(item: MenuItem): string {
    void this.#enqueue(() => {
      if (this.items.has(item.id)) this.errors.push(`Cannot create item with duplicate id ${item.id}`);
      else this.items.set(item.id, item);
    });
    return item.id;
  }

  /** Rejects for an id that is not there. */
  update(id: string, changes: Partial<MenuItem>): Promise<void> {
    return this.#enqueue(() => {
      const item = this.items.get(id);
      if (!item) throw new Error(`Cannot find menu item with id ${id}`);
      this.items.set(id, { ...item, ...changes });
    });
  }

  removeAll(): Promise<void> {
    return this.#enqueue(() => this.items.clear());
  }

  /** When all that was asked for is done. */
  async settled(): Promise<void> {
    await this.#enqueue(() => undefined);
  }

  #enqueue(operation: () => void): Promise<void> {
    const work = this.#work.then(() => new Promise((resolve) => setTimeout(resolve))).then(operation);
    this.#work = work.catch(() => undefined);
    return work;
  }
}

export function installFakeMenus(): FakeMenus {
  const menus = new FakeMenus();
  Object.assign(fakeBrowser, {
    contextMenus: {
      create: menus.create.bind(menus),
      removeAll: menus.removeAll.bind(menus),
      update: menus.update.bind(menus),
    },
  });
  return menus;
}
