import { i18n } from '#i18n';
import type { Diagnostics } from '@/lib/domain/diagnostics';
import { endpointName } from '../endpoint-name';
import { failureCopy } from '../failure-copy';
import { describeStatus } from '../feedback/status-words';
import { formatDay } from '../format/days';
import { formatAgo, formatUntil, formatZone } from '../format/moments';
import { Card } from '../layout/Card';
import { type Fact, Facts } from './Facts';
import { clockWords, waitWords } from './now-words';

interface NowCardProps {
  diagnostics: Diagnostics;
  nowMs: number;
}

/** How the account stands at this moment. */
export function NowCard({ diagnostics, nowMs }: NowCardProps) {
  const { status } = diagnostics;
  return (
    <Card title={i18n.t('diagnostics.now')} testId="now">
      <p class="now-state" role="status">
        {describeStatus(status, nowMs)}
      </p>
      <Facts facts={[...timeFacts(diagnostics, nowMs), ...troubleFacts(diagnostics, nowMs)]} />
    </Card>
  );
}

function timeFacts(diagnostics: Diagnostics, nowMs: number): Fact[] {
  const { account, status, lastTryAt, nextRunAt, clockOffsetMs, readBackTo, today, rebuiltAt } = diagnostics;
  const never = i18n.t('diagnostics.never');
  return [
    { name: i18n.t('diagnostics.lastRun'), value: lastTryAt ? formatAgo(lastTryAt, nowMs) : never },
    {
      name: i18n.t('diagnostics.lastComplete'),
      value: status.lastSyncAt ? formatAgo(status.lastSyncAt, nowMs) : never,
    },
    {
      name: i18n.t('diagnostics.nextRun'),
      value: nextRunAt ? formatUntil(nextRunAt, nowMs) : i18n.t('diagnostics.nextRunNever'),
    },
    { name: i18n.t('diagnostics.clock'), value: clockWords(clockOffsetMs) },
    { name: i18n.t('diagnostics.zone'), value: `${formatZone(account.timeZone)} (${account.timeZone})` },
    {
      name: i18n.t('diagnostics.readBack'),
      value: readBackTo ? formatDay(readBackTo, today) : i18n.t('diagnostics.nothingYet'),
    },
    ...(rebuiltAt ? [{ name: i18n.t('diagnostics.rebuilt'), value: formatAgo(rebuiltAt, nowMs) }] : []),
  ];
}

function troubleFacts({ status, failures }: Diagnostics, nowMs: number): Fact[] {
  const { failure, clickFailure, missingScopes, waits } = status;
  const trouble: Fact[] = [
    {
      name: i18n.t('diagnostics.scopes'),
      value:
        missingScopes.length === 0 ? (
          i18n.t('diagnostics.scopesAll')
        ) : (
          <List items={missingScopes.map(endpointName)} />
        ),
    },
    {
      name: i18n.t('diagnostics.waits'),
      value:
        waits.length === 0 ? (
          i18n.t('diagnostics.waitsNone')
        ) : (
          <List items={waits.map((wait) => waitWords(wait, nowMs))} />
        ),
    },
  ];
  if (failure) {
    const times = i18n.t('diagnostics.inARow', failures);
    trouble.push({
      name: i18n.t('diagnostics.failure'),
      value: `${failureCopy(failure).title} (${times})`,
    });
  }
  if (clickFailure)
    trouble.push({ name: i18n.t('diagnostics.clickFailure'), value: failureCopy(clickFailure).title });
  return trouble;
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
