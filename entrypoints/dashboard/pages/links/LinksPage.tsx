import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/layout/Card';
import { linkName } from '@/components/links/link-name';
import { QrDialog } from '@/components/links/QrDialog';
import { RadioRow } from '@/components/links/RadioRow';
import type { Account } from '@/lib/domain/account';
import type { Link } from '@/lib/domain/link';
import type { LinkServices } from '@/lib/ui/link-services';
import { History } from './History';
import { ManyLinks } from './ManyLinks';
import { OneLink } from './OneLink';
import { UnclearLinks } from './UnclearLinks';

export interface LinksPageProps {
  account: Account;
  links: LinkServices;
  onConnect: () => void;
}

type Mode = 'one' | 'many';

/** Make one or many, decide what nobody knows, and the history with what each link earned. */
export function LinksPage({ account, links, onConnect }: LinksPageProps) {
  const [mode, setMode] = useState<Mode>('one');
  const [shown, showQr] = useState<Link>();
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{i18n.t('links.page.title')}</h1>
          <p class="card-lead">{i18n.t('links.page.lead')}</p>
        </div>
      </div>
      <Card
        title={i18n.t('links.page.make')}
        aside={<ModeChooser mode={mode} onChoose={setMode} />}
        testId="make-links"
      >
        <div hidden={mode !== 'one'}>
          <OneLink account={account} links={links} onQr={showQr} onConnect={onConnect} />
        </div>
        <div hidden={mode !== 'many'}>
          <ManyLinks account={account} links={links} />
        </div>
      </Card>
      <UnclearLinks account={account} links={links} />
      <History account={account} links={links} onQr={showQr} />
      {shown && (
        <QrDialog
          link={shown.url}
          title={linkName(shown)}
          onSave={(code, format) => links.saveQr(linkName(shown), code, format)}
          onClose={() => showQr(undefined)}
        />
      )}
    </>
  );
}

function ModeChooser({ mode, onChoose }: { mode: Mode; onChoose: (mode: Mode) => void }) {
  return (
    <RadioRow
      label={i18n.t('links.page.howMany')}
      name="how-many"
      value={mode}
      options={[
        { value: 'one', label: i18n.t('links.page.one') },
        { value: 'many', label: i18n.t('links.page.many') },
      ]}
      onChoose={onChoose}
    />
  );
}
