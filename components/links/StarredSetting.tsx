import { i18n } from '#i18n';
import type { StarredProgram } from '@/lib/domain/link-settings';
import { SettingBlock } from '../settings/Setting';
import { type PresetScope, scopeKey } from './preset-scope';
import { StarButton } from './StarButton';
import './link-settings.css';

interface StarredSettingProps {
  /** Every program a link can be made for. */
  programs: readonly PresetScope[];
  starred: readonly StarredProgram[];
  onChange: (starred: StarredProgram[]) => void;
}

/** The programs that are taken without asking where several match a page. */
export function StarredSetting({ programs, starred, onChange }: StarredSettingProps) {
  const keys = new Set(starred.map(scopeKey));
  const several = new Set(programs.map(({ accountId }) => accountId)).size > 1;
  const toggle = ({ accountId, programId }: PresetScope, star: boolean) => {
    if (programId === null) return;
    const others = starred.filter((one) => scopeKey(one) !== scopeKey({ accountId, programId }));
    onChange(star ? [...others, { accountId, programId }] : others);
  };
  return (
    <SettingBlock
      words={[i18n.t('links.settings.starred'), ...programs.map(({ programName }) => programName)]}
    >
      <h3 class="setting-label">{i18n.t('links.settings.starred')}</h3>
      <p class="setting-hint">{i18n.t('links.settings.starredHint')}</p>
      {programs.length === 0 && <p class="setting-hint">{i18n.t('links.settings.noPrograms')}</p>}
      <ul class="starred-list">
        {programs.map((program) => (
          <li key={scopeKey(program)}>
            <StarButton
              starred={keys.has(scopeKey(program))}
              name={program.programName}
              onChange={(star) => toggle(program, star)}
            />
            <bdi>{program.programName}</bdi>
            {several && <span class="setting-hint">{program.accountLabel}</span>}
          </li>
        ))}
      </ul>
    </SettingBlock>
  );
}
