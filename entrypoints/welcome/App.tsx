import { i18n } from '#i18n';
import { Mark } from '@/components/icons/Mark';
import type { SendCommand } from '@/lib/ui/use-command';
import { ConnectPanel } from './ConnectPanel';
import { Promises } from './Promises';
import { TokenGuide } from './TokenGuide';

export interface WelcomeProps {
  send: SendCommand;
  openOptions: () => void;
  /** Whether this build talks to the local stand-in. */
  sandbox: boolean;
}

/** The first page: what the extension does and never does, how to get a token, and the form. */
export function App(props: WelcomeProps) {
  return (
    <main class="welcome">
      <header class="welcome-header">
        <Mark size={40} />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <div class="welcome-columns">
        <div class="welcome-reading">
          <Promises />
          <TokenGuide />
        </div>
        <ConnectPanel {...props} />
      </div>
    </main>
  );
}
