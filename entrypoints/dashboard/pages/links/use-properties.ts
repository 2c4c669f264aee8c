import { useState } from 'preact/hooks';
import { failureCopy } from '@/components/failure-copy';
import type { PropertyFieldProps } from '@/components/links/PropertyField';
import type { Account } from '@/lib/domain/account';
import type { MediaProperty } from '@/lib/domain/media-property';
import type { LinkServices } from '@/lib/ui/link-services';
import { useCommand } from '@/lib/ui/use-command';

/** The media properties of an account, once they have been asked for. */
export function useProperties({ send }: LinkServices, account: Account): Omit<PropertyFieldProps, 'view'> {
  const [properties, setProperties] = useState<MediaProperty[]>();
  const ask = useCommand(send, 'readProperties');
  return {
    properties,
    asking: ask.running,
    problem: ask.failure && failureCopy(ask.failure).title,
    onAsk: () => void ask.run({ accountId: account.id }).then((found) => found && setProperties(found)),
  };
}
