import type { AccountId, ProgramId } from './id';

/** Which program a refusal is about. */
export interface RefusedProgram {
  accountId: AccountId;
  programId: ProgramId;
  programName: string;
}

/** Why no tracking link can be made; each has its own sentence and its own way on. */
export type LinkRefusal =
  /** No account is connected. */
  | { reason: 'not-connected' }
  /** The text that was selected or typed holds no address. */
  | { reason: 'no-address' }
  | { reason: 'not-a-web-page'; scheme: string }
  | { reason: 'credentials-in-address' }
  | { reason: 'address-too-long'; length: number; limit: number }
  /** An address inside a device or a network: nobody else could open it. */
  | { reason: 'local-address'; host: string }
  /** A tracking link or redirect already: `network` says whose; `target` is the page inside it where it can be read. */
  | { reason: 'redirect'; network: string; ofImpact: boolean; target: string | null }
  /** The partner has no program of this site. */
  | { reason: 'not-a-partner'; host: string }
  | ({ reason: 'contract-expired' } & RefusedProgram)
  /** The contract is there, yet impact.com gives no tracking link for it. */
  | ({ reason: 'no-tracking-link' } & RefusedProgram)
  /** The program allows no links to single pages; its own link can be had. */
  | ({ reason: 'deep-links-off'; homeLink: string } & RefusedProgram)
  /** The site is the brand's, its host is not on the program's list; the nearest one that is. */
  | ({ reason: 'host-not-listed'; host: string; nearest: string; homeLink: string } & RefusedProgram)
  /** A program was named that the account does not have (any more). */
  | { reason: 'program-gone' }
  /** impact.com takes letters, digits, - and _ in a custom path. */
  | { reason: 'path-not-allowed'; path: string };

export type LinkRefusalReason = LinkRefusal['reason'];
