import { i18n } from '#i18n';
import type { Program } from '@/lib/domain/program';
import { contractWord } from './program-words';
import './programs.css';

interface ProgramNameProps {
  name: string;
  /** `undefined` when impact.com lists it no more. */
  program: Program | undefined;
  open: boolean;
  onToggle: () => void;
  starred: boolean;
  muted: boolean;
}

/** A program's name and what sets it apart; the name opens what else is known of it. */
export function ProgramName({ name, program, open, onToggle, starred, muted }: ProgramNameProps) {
  const state = program?.contract ?? 'gone';
  return (
    <span class="program-name">
      <button type="button" class="program-button" aria-expanded={open} onClick={onToggle} title={name}>
        <bdi>{name}</bdi>
      </button>
      {(state !== 'active' || starred || muted) && (
        <span class="program-marks">
          {state !== 'active' && <span>{contractWord(program)}</span>}
          {starred && <span>★ {i18n.t('programs.starred')}</span>}
          {muted && <span>{i18n.t('programs.muted')}</span>}
        </span>
      )}
    </span>
  );
}
