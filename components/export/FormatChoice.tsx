import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CsvOptions, FileFormat } from '@/lib/domain/export-choice';
import { FORMAT_WORDS } from './export-words';
import './export.css';

const KINDS = ['csv', 'json-lines', 'parquet'] as const;

interface FormatChoiceProps {
  kind: FileFormat['kind'];
  csv: CsvOptions;
  onKind: (kind: FileFormat['kind']) => void;
  onCsv: (csv: CsvOptions) => void;
}

/** What the file is written as, and for spreadsheets how exactly. */
export function FormatChoice({ kind, csv, onKind, onCsv }: FormatChoiceProps) {
  const group = useId();
  return (
    <fieldset class="export-group">
      <legend>{i18n.t('export.format')}</legend>
      <div class="export-options">
        {KINDS.map((one) => (
          <label key={one} class="export-option">
            <input type="radio" name={group} checked={kind === one} onChange={() => onKind(one)} />
            <span>
              <span class="export-option-name">{FORMAT_WORDS[one]().name}</span>
              <small>{FORMAT_WORDS[one]().text}</small>
            </span>
          </label>
        ))}
      </div>
      {kind === 'csv' && <CsvChoice csv={csv} onCsv={onCsv} />}
    </fieldset>
  );
}

function CsvChoice({ csv, onCsv }: Pick<FormatChoiceProps, 'csv' | 'onCsv'>) {
  const id = useId();
  return (
    <div class="export-csv">
      <label class="export-option">
        <input
          type="checkbox"
          checked={csv.byteOrderMark}
          onChange={(event) => onCsv({ ...csv, byteOrderMark: event.currentTarget.checked })}
        />
        <span>{i18n.t('export.byteOrderMark')}</span>
      </label>
      <div class="export-inline">
        <label for={id}>{i18n.t('export.separator')}</label>
        <select
          id={id}
          value={csv.separator}
          onChange={({ currentTarget: { value } }) => onCsv({ ...csv, separator: value === ';' ? ';' : ',' })}
        >
          <option value=",">{i18n.t('export.comma')}</option>
          <option value=";">{i18n.t('export.semicolon')}</option>
        </select>
      </div>
    </div>
  );
}
