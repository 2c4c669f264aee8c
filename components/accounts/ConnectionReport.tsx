import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ConnectionReport, canConnect, type EndpointCheck } from '@/lib/domain/connection';
import { endpointName } from '../endpoint-name';
import { failureCopy } from '../failure-copy';
import { CheckIcon } from '../icons/CheckIcon';
import './connect.css';

const WORDS: Record<EndpointCheck['status'], () => string> = {
  allowed: () => i18n.t('report.allowed'),
  'not-allowed': () => i18n.t('report.notAllowed'),
  'credentials-refused': () => i18n.t('report.credentialsRefused'),
  unreachable: () => i18n.t('report.unreachable'),
};

/** What *Check connection* found, endpoint by endpoint, and what follows from it. */
export function ConnectionReportView({ report }: { report: ConnectionReport }) {
  const { checks, companyName } = report;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [report]);
  return (
    <section ref={section} class="report" data-testid="connection-report" data-value={canConnect(report)}>
      <h3>{i18n.t('report.title')}</h3>
      {companyName !== null && (
        <p>
          <bdi>{i18n.t('report.company', [companyName])}</bdi>
        </p>
      )}
      <ul>
        {checks.map((check) => (
          <CheckRow key={check.endpoint} check={check} />
        ))}
      </ul>
      <p class="report-conclusion">{conclude(report)}</p>
    </section>
  );
}

function CheckRow({ check }: { check: EndpointCheck }) {
  return (
    <li
      class={`check check-${check.status}`}
      data-testid={`check-${check.endpoint}`}
      data-value={check.status}
    >
      <CheckIcon good={check.status === 'allowed'} />
      <span class="check-name">{endpointName(check.endpoint)}</span>
      <span class="check-words">
        {WORDS[check.status]()}
        {check.status === 'unreachable' && <small>{failureCopy(check.failure).title}</small>}
      </span>
    </li>
  );
}

/** The one sentence that says what to do next; a cause that can be named is named. */
function conclude(report: ConnectionReport): string {
  const { checks } = report;
  if (checks.some(({ status }) => status === 'credentials-refused')) return i18n.t('report.refused');
  if (checks.every(({ status }) => status === 'allowed')) return i18n.t('report.ready');
  if (canConnect(report)) return i18n.t('report.partly');
  const unreachable = checks.find((check) => check.status === 'unreachable');
  return unreachable ? failureCopy(unreachable.failure).text : i18n.t('report.lacking');
}
