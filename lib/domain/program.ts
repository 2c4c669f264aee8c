import type { ProgramId } from './id';

/** A brand's program the partner has joined (impact.com's paths say *Campaign*). */
export interface Program {
  id: ProgramId;
  name: string;
  advertiserName: string;
  advertiserUrl: string;
  url: string;
  contract: 'active' | 'expired' | 'unknown';
  allowsDeeplinking: boolean;
  /** Exact hosts or `*.` patterns; an entry without www does not imply www (contract §15). */
  deeplinkDomains: string[];
  /** The program's own tracking link; "" when the contract has expired. */
  trackingLink: string;
}
