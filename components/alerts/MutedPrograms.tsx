import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AlertOptions } from '@/lib/domain/alert-options';
import type { ProgramId } from '@/lib/domain/id';
import { isolate } from '../format/locale';
import './alerts.css';

interface MutedProgramsProps {
  programs: AlertOptions['programs'];
  muted: readonly ProgramId[];
  onChange: (muted: ProgramId[]) => void;
}

/** The programs nothing is told of, and a way to add and to take one away. */
export function MutedPrograms({ programs, muted, onChange }: MutedProgramsProps) {
  const names = new Map(programs.map(({ id, name }) => [id, name]));
  const id = useId();
  return (
    <div class="muted-programs">
      <p class="setting-label">{i18n.t('alertOptions.muted')}</p>
      <p class="setting-hint">{i18n.t('alertOptions.mutedHint')}</p>
      {muted.length === 0 && <p class="muted-none">{i18n.t('alertOptions.mutedNone')}</p>}
      <ul class="muted-list">
        {muted.map((programId) => (
          <MutedProgram
            key={programId}
            name={names.get(programId) ?? programId}
            onUnmute={() => onChange(muted.filter((one) => one !== programId))}
          />
        ))}
      </ul>
      <label class="muted-add" for={id}>
        {i18n.t('alertOptions.mute')}
      </label>
      <div class="setting-control">
        <select id={id} value="" onChange={(event) => mute(event, programs, muted, onChange)}>
          <option value="">–</option>
          {programs
            .filter((program) => !muted.includes(program.id))
            .map((program) => (
              <option key={program.id} value={program.id}>
                {program.name}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}

function mute(
  event: { currentTarget: HTMLSelectElement },
  programs: AlertOptions['programs'],
  muted: readonly ProgramId[],
  onChange: (muted: ProgramId[]) => void,
): void {
  const chosen = programs.find(({ id }) => id === event.currentTarget.value);
  event.currentTarget.value = '';
  if (chosen) onChange([...muted, chosen.id]);
}

function MutedProgram({ name, onUnmute }: { name: string; onUnmute: () => void }) {
  return (
    <li class="muted-program">
      <bdi class="muted-name" title={name}>
        {name}
      </bdi>
      <button
        type="button"
        class="muted-remove"
        aria-label={i18n.t('alertOptions.unmute', [isolate(name)])}
        onClick={onUnmute}
      >
        ×
      </button>
    </li>
  );
}
