/** What a JSON answer of impact.com is made of: nearly every scalar is a string, and absent is "". */
export type WireValue = string | number | boolean | null | readonly WireValue[] | WireObject;

export interface WireObject {
  readonly [key: string]: WireValue;
}
