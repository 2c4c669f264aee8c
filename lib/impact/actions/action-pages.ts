import type { Action } from '@/lib/domain/action';
import type { ActionWindow } from '@/lib/domain/window';
import { isLastPage, listPages } from '@/lib/impact/http/paginate';
import type { Transport } from '@/lib/impact/http/transport';
import { readRows, type SetAsideRow } from '@/lib/impact/wire/rows';
import { toActionQuery } from './action-window';
import { actionReader } from './to-action';

export interface ActionPage {
  actions: Action[];
  setAside: SetAsideRow[];
  /** How many rows all pages of the window hold together; `null` when the answer does not say. */
  announcedTotal: number | null;
  /** Rows of this page: `actions` and `setAside` together. */
  rowsReceived: number;
  isLast: boolean;
}

/**
 * The actions of one window, page by page, newest recorded first.
 * Throws `RangeError` for a window over 45 × 24 h, `TooManyPagesError` when half of it should be asked for.
 */
export async function* readActionPages(
  transport: Transport,
  window: ActionWindow,
  signal?: AbortSignal,
): AsyncGenerator<ActionPage> {
  const url = transport.address.of('Actions', toActionQuery(window));
  for await (const envelope of listPages(transport, { endpoint: 'actions', url, signal }, 'Actions')) {
    const { items, setAside } = readRows(envelope.rows, actionReader);
    yield {
      actions: items,
      setAside,
      announcedTotal: envelope.total,
      rowsReceived: envelope.rows.length,
      isLast: isLastPage(envelope),
    };
  }
}
