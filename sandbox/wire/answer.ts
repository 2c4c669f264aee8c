import type { WireObject } from './values.ts';

/** What a route has to say; `render` puts it into JSON or XML. */
export type Answer =
  | { kind: 'object'; name: string; value: WireObject; status?: number }
  | { kind: 'list'; name: string; envelope: WireObject; rows: Iterable<WireObject>; file?: Format }
  | { kind: 'file'; chunks: Iterable<string> }
  | { kind: 'redirect'; location: string };

export type Format = 'json' | 'xml';
