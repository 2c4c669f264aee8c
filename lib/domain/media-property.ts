/** A site, an app or a channel of the partner that a link can be credited to. */
export interface MediaProperty {
  id: string;
  name: string;
}
