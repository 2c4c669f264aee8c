import '@/components/theme.css';
import './welcome.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { sendCommand } from '@/lib/messaging/send';
import { applyAppearance } from '@/lib/ui/apply-appearance';
import { openOptions } from '@/lib/ui/open-page';
import { App } from './App';

document.title = i18n.t('welcome.pageTitle');

applyAppearance();

const root = document.getElementById('root');
if (root) {
  const sandbox = import.meta.env.MODE === 'sandbox';
  render(<App send={sendCommand} openOptions={openOptions} sandbox={sandbox} />, root);
}
