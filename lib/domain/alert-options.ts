import type { InstantText } from './day';
import type { ProgramId } from './id';

/** What the settings of notifications offer and say besides what was chosen. */
export interface AlertOptions {
  /** The system refused the last notification. */
  refused: boolean;
  /** `null` when nothing is paused now. */
  pausedUntil: InstantText | null;
  /** Of all accounts, each once, by name. */
  programs: { id: ProgramId; name: string }[];
  /** Those that accounts are in or that earned something lately. */
  currencies: string[];
}
