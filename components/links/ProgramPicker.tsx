import { i18n } from '#i18n';
import type { ProgramChoice } from '@/lib/domain/link-order';
import { isolate } from '../format/locale';
import './links.css';

interface ProgramPickerProps {
  choices: readonly ProgramChoice[];
  chosen: ProgramChoice | null;
  onChoose: (choice: ProgramChoice) => void;
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

function nameOf({ programName, accountLabel, starred }: ProgramChoice, withAccount: boolean): string {
  const name = withAccount
    ? i18n.t('links.program.ofAccount', [isolate(programName), isolate(accountLabel)])
    : programName;
  return starred ? i18n.t('links.program.starred', [isolate(name)]) : name;
}

function keyOf({ accountId, programId }: ProgramChoice): string {
  return `${accountId} ${programId}`;
}
