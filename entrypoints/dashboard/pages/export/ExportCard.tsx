import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckList } from '@/components/export/CheckList';
import { ExportProgress } from '@/components/export/ExportProgress';
import { TABLE_WORDS } from '@/components/export/export-words';
import { FormatChoice } from '@/components/export/FormatChoice';
import { RangeChoice } from '@/components/export/RangeChoice';
import { formatCount } from '@/components/format/money';
import { Card } from '@/components/layout/Card';
import type { Account } from '@/lib/domain/account';
import { isEverything } from '@/lib/domain/action-filter';
import { readActionFilter } from '@/lib/domain/action-filter-address';
import type { Day } from '@/lib/domain/day';
import { TABLE_NAMES } from '@/lib/domain/export-choice';
import { listCurrencies } from '@/lib/queries/list-currencies';
import { useQuery } from '@/lib/ui/use-query';
import type { PageProps } from '../../pages';
import type { startExport } from './start-export';
import { type ChoiceControl, useChoice } from './use-choice';
import { type ExportControl, type ExportState, useExport } from './use-export';

interface ExportCardProps extends PageProps {
  /** impact.com's, in the account's zone. */
  today: Day;
  start: typeof startExport;
}

/** The choices of an export and its progress. */
export function ExportCard({ account, accounts, services, query, today, start }: ExportCardProps) {
  const control = useChoice(account.id, today, query.tables);
  const run = useExport(start);
  const named = readActionFilter(query);
  const filter = control.draft.filtered && !isEverything(named) ? named : null;
  return (
    <Card title={i18n.t('export.form')} testId="export">
      <form
        class="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing(control) === undefined) run.start({ choice: control.choice, accounts, today, filter });
        }}
      >
        <CheckList
          title={i18n.t('export.tables')}
          options={TABLE_NAMES.map((value) => ({ value, ...TABLE_WORDS[value]() }))}
          chosen={control.draft.tables}
          onChange={(tables) => control.change({ tables })}
        />
        {accounts.length > 1 && <AccountList accounts={accounts} control={control} />}
        {!isEverything(named) && <Filtered control={control} />}
        <Which control={control} onChange={services.onChange} />
        <FormatChoice
          kind={control.draft.kind}
          csv={control.draft.csv}
          onKind={(kind) => control.change({ kind })}
          onCsv={(csv) => control.change({ csv })}
        />
        <End control={control} run={run} />
      </form>
    </Card>
  );
}

function AccountList({ accounts, control }: { accounts: readonly Account[]; control: ChoiceControl }) {
  return (
    <CheckList
      title={i18n.t('export.accounts')}
      options={accounts.map(({ id, label }) => ({ value: id, name: label }))}
      chosen={control.draft.accountIds}
      onChange={(accountIds) => control.change({ accountIds })}
    />
  );
}

/** The page came from a filtered list of actions: its filter, to be left out with one click. */
function Filtered({ control: { draft, change } }: { control: ChoiceControl }) {
  return (
    <label class="export-option">
      <input
        type="checkbox"
        checked={draft.filtered}
        onChange={(event) => change({ filtered: event.currentTarget.checked })}
      />
      <span>
        <span class="export-option-name">{i18n.t('export.filtered')}</span>
        <small>{i18n.t('export.filteredText')}</small>
      </span>
    </label>
  );
}

interface WhichProps {
  control: ChoiceControl;
  onChange: PageProps['services']['onChange'];
}

/** Which days, and of several currencies which. */
function Which({ control: { draft, change }, onChange }: WhichProps) {
  const ids = draft.accountIds.join();
  const read = useCallback(() => listCurrencies(draft.accountIds), [ids]);
  const { value: currencies = [] } = useQuery(read, onChange);
  return (
    <div class="export-fields">
      <RangeChoice
        span={draft.span}
        custom={draft.custom}
        onSpan={(span) => change({ span })}
        onCustom={(custom) => change({ custom })}
      />
      {currencies.length > 1 && (
        <label class="export-field">
          <span class="export-label">{i18n.t('export.currency')}</span>
          <select
            value={draft.currency ?? ''}
            onChange={({ currentTarget: { value } }) => change({ currency: value === '' ? null : value })}
          >
            <option value="">{i18n.t('export.allCurrencies')}</option>
            {currencies.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function End({ control, run }: { control: ChoiceControl; run: ExportControl }) {
  const { state, cancel } = run;
  const problem = missing(control);
  return (
    <div class="export-end">
      {state.status === 'writing' ? (
        <ExportProgress rows={state.rows} share={state.share} onCancel={cancel} />
      ) : (
        <button type="submit" class="button button-primary" aria-disabled={problem !== undefined}>
          {control.draft.tables.length > 1 ? i18n.t('export.saveArchive') : i18n.t('export.save')}
        </button>
      )}
      <p role="status" class="export-said" data-testid="export-said" data-value={state.status}>
        {problem ?? said(state)}
      </p>
      {state.status === 'failed' && (
        <p role="alert" class="export-problem">
          {state.problem}
        </p>
      )}
    </div>
  );
}

function missing({ draft }: ChoiceControl): string | undefined {
  if (draft.tables.length === 0) return i18n.t('export.chooseTable');
  return draft.accountIds.length === 0 ? i18n.t('export.chooseAccount') : undefined;
}

function said(state: ExportState): string {
  if (state.status === 'done') return i18n.t('export.done', state.rows, [formatCount(state.rows)]);
  return state.status === 'cancelled' ? i18n.t('export.cancelled') : '';
}
