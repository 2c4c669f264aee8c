import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Field } from '@/components/forms/Field';
import { LinkFormBody } from '@/components/links/LinkFormBody';
import { FailedView, OutcomeView } from '@/components/links/OutcomeView';
import type { Account } from '@/lib/domain/account';
import type { Link } from '@/lib/domain/link';
import { linkRemedies } from '@/lib/ui/link-remedies';
import type { LinkServices } from '@/lib/ui/link-services';
import { useLinkMaker } from '@/lib/ui/use-link-maker';
import { useProperties } from './use-properties';

interface OneLinkProps {
  account: Account;
  links: LinkServices;
  onQr: (link: Link) => void;
  onConnect: () => void;
}

/** The form for one link: the address first, then whatever it turns out to need. */
export function OneLink({ account, links, onQr, onConnect }: OneLinkProps) {
  const [address, setAddress] = useState('');
  const subject = useMemo(
    () => ({ address: address.trim(), title: '', accountId: account.id, from: 'form' as const }),
    [address, account.id],
  );
  const view = useLinkMaker(links, subject);
  const remedies = linkRemedies(view, { connect: onConnect, takeAddress: setAddress });
  const properties = useProperties(links, account);
  const submit = (event: Event) => {
    event.preventDefault();
    if (view.plan?.status === 'ready' && view.plan.chosen) view.make();
  };
  return (
    <form class="link-form" onSubmit={submit}>
      <Field
        label={i18n.t('links.form.address')}
        hint={i18n.t('links.form.addressHint')}
        value={address}
        onInput={setAddress}
      />
      {address.trim() !== '' && <LinkFormBody view={view} remedies={remedies} properties={properties} />}
      {view.outcome && <OutcomeView view={view} outcome={view.outcome} remedies={remedies} onQr={onQr} />}
      {view.failure && <FailedView failure={view.failure} onRetry={() => view.make()} />}
    </form>
  );
}
