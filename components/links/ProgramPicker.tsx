import { i18n } from '#i18n';
import type { ProgramChoice } from '@/lib/domain/link-order';
import { isolate } from '../format/locale';
import './links.css';

/** What is needed of a program to choose it. */
export type PickableProgram = Pick<ProgramChoice, 'accountId' | 'programId' | 'programName'> &
  Partial<Pick<ProgramChoice, 'accountLabel' | 'starred'>>;

interface ProgramPickerProps {
  choices: readonly PickableProgram[];
  chosen: PickableProgram | null;
  onChoose: (choice: PickableProgram) => void;
}

/** Which of several programs the link is for; the default stands first. */
export function ProgramPicker({ choices, chosen, onChoose }: ProgramPickerProps) {
  const several = new Set(choices.map(({ accountId }) => accountId)).size > 1;
  return (
    <select
      class="program-picker"
      aria-label={i18n.t('links.program.choose')}
      value={chosen ? keyOf(chosen) : ''}
      onChange={(event) => {
        const choice = choices.find((one) => keyOf(one) === event.currentTarget.value);
        if (choice) onChoose(choice);
      }}
    >
      {!chosen && <option value="">{i18n.t('links.program.choose')}</option>}
      {choices.map((choice) => (
        <option key={keyOf(choice)} value={keyOf(choice)}>
          {nameOf(choice, several)}
        </option>
      ))}
    </select>
  );
}

function nameOf({ programName, accountLabel, starred }: PickableProgram, withAccount: boolean): string {
  const name =
    withAccount && accountLabel !== undefined
      ? i18n.t('links.program.ofAccount', [isolate(programName), isolate(accountLabel)])
      : programName;
  return starred ? i18n.t('links.program.starred', [isolate(name)]) : name;
}

function keyOf({ accountId, programId }: PickableProgram): string {
  return `${accountId} ${programId}`;
}
