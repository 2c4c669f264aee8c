import '@/components/theme.css';
import './options.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { onChange } from '@/lib/db/changes';
import { sendCommand } from '@/lib/messaging/send';
import { createQueries } from '@/lib/queries/create-queries';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { openWelcome } from '@/lib/ui/open-page';
import { requestApiHost } from '@/lib/ui/request-api-host';
import { App } from './App';
import { OF_THIS_BROWSER } from './surroundings';

document.title = i18n.t('options.pageTitle');

applyAppearance();

const root = document.getElementById('root');
if (root) {
  const services = {
    queries: createQueries(),
    onChange,
    send: sendCommand,
    openWelcome,
    requestHost: requestApiHost,
    surroundings: OF_THIS_BROWSER,
  };
  render(<App services={services} />, root);
}
