import { i18n } from '#i18n';
import type { Alert } from '@/lib/domain/alert';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '../format/days';
import { formatCount, formatMoney } from '../format/money';
import { LetterAvatar } from '../LetterAvatar';
import './approvals.css';

const MOST_SHOWN = 2;

interface NewApprovalsProps {
  approvals: readonly Alert[];
  today: Day;
  onAll: () => void;
}

/** What was approved since the user last looked: how many, and the newest two. */
export function NewApprovals({ approvals, today, onAll }: NewApprovalsProps) {
  return (
    <section class="new-approvals" data-testid="new-approvals" data-value={approvals.length}>
      <div class="section-head">
        <h2 class="section-title">{i18n.t('approvals.title', [formatCount(approvals.length)])}</h2>
        <button type="button" class="text-button" aria-keyshortcuts="N" onClick={onAll}>
          {i18n.t('approvals.showAll')}
        </button>
      </div>
      <ul>
        {approvals.slice(0, MOST_SHOWN).map((approval) => (
          <ApprovalRow key={approval.id} approval={approval} today={today} />
        ))}
      </ul>
    </section>
  );
}

function ApprovalRow({ approval, today }: { approval: Alert; today: Day }) {
  const ordered = i18n.t('approvals.ordered', [formatDay(approval.day, today)]);
  return (
    <li class="approval">
      <LetterAvatar name={approval.programName} />
      <span class="approval-name" dir="auto" title={approval.programName}>
        {approval.programName}
      </span>
      <span class="approval-day" title={ordered}>
        {ordered}
      </span>
      <span class="approval-payout">{formatMoney(approval.payout, approval.currency)}</span>
    </li>
  );
}
