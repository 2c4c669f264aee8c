import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatCount } from '@/components/format/money';
import { BulkForm } from '@/components/links/BulkForm';
import { BulkList } from '@/components/links/BulkList';
import { planLine } from '@/components/links/bulk-line';
import { LabelFields } from '@/components/links/LabelFields';
import type { Account } from '@/lib/domain/account';
import { MAX_BULK } from '@/lib/domain/link-bulk';
import { NO_LABELS } from '@/lib/domain/link-labels';
import type { LinkServices } from '@/lib/ui/link-services';
import type { BulkState } from './use-bulk';
import { useBulkDraft } from './use-bulk-draft';

interface BulkDraftProps {
  account: Account;
  links: LinkServices;
  batch: BulkState;
}

/** A batch that is being put together: its addresses, what would come of each, labels, the button. */
export function BulkDraft({ account, links, batch }: BulkDraftProps) {
  const draft = useBulkDraft(links, account);
  const [confirmed, confirm] = useState(false);
  const { entries, plans, counts } = draft;
  const problem = draft.problem ?? batch.problem;
  const can = counts.ready > 0 && entries.length <= MAX_BULK;
  return (
    <div class="link-form">
      <BulkForm
        text={draft.text}
        found={entries.length}
        onText={draft.setText}
        onTabs={() => void draft.takeTabs()}
        tabsRefused={draft.tabsRefused}
      />
      {entries.length > 0 && (
        <>
          <LabelFields
            templates={draft.templates ?? NO_LABELS}
            filled={undefined}
            onChange={draft.setTemplates}
          />
          {counts.confirm > 0 && (
            <label class="check-label">
              <input
                type="checkbox"
                checked={confirmed}
                onChange={(event) => confirm(event.currentTarget.checked)}
              />{' '}
              {i18n.t('links.bulk.confirmAll')}
            </label>
          )}
          {problem && <p role="alert">{problem}</p>}
          <button
            type="button"
            class="button button-primary make-link"
            aria-disabled={!can}
            data-testid="start-bulk"
            onClick={() => can && batch.start({ entries, templates: draft.templates, confirmed })}
          >
            {i18n.t('links.bulk.start', counts.ready, [formatCount(counts.ready)])}
          </button>
          <BulkList
            lines={entries.flatMap(({ address }, index) => {
              const plan = plans[index];
              return plan ? [planLine(address, plan)] : [];
            })}
            onChoose={draft.choose}
          />
        </>
      )}
    </div>
  );
}
