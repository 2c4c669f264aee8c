import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/layout/Card';
import { UnclearView } from '@/components/links/UnclearView';
import type { Account } from '@/lib/domain/account';
import type { LinkServices } from '@/lib/ui/link-services';
import { useQuery } from '@/lib/ui/use-query';
import { useUnclear } from '@/lib/ui/use-unclear';

interface UnclearLinksProps {
  account: Account;
  links: LinkServices;
}

/** Requests nobody knows the outcome of, each with its choice; nothing while there is none. */
export function UnclearLinks({ account, links }: UnclearLinksProps) {
  const read = useCallback(() => links.queries.unclearLinks(account.id), [links, account.id]);
  const { value: unclear = [] } = useQuery(read, links.onChange);
  const { settle, problem } = useUnclear(links.send);
  if (unclear.length === 0) return null;
  return (
    <Card title={i18n.t('links.unclear.card')} lead={i18n.t('links.unclear.lead')} testId="unclear-links">
      {problem && <p role="alert">{problem}</p>}
      <ul class="unclear-list">
        {unclear.map((one) => (
          <li key={one.orderId}>
            <UnclearView
              unclear={one}
              onAnother={() => settle(one, 'another')}
              onBuild={() => settle(one, 'build')}
              onDismiss={() => settle(one, 'leave')}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
