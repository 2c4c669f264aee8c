import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import { SettingBlock } from '@/components/settings/Setting';
import { useCommand } from '@/lib/ui/use-command';
import type { OptionsServices } from '../App';

/** Shows a notification at once, and says what the system made of it. */
export function TestSetting({ services }: { services: OptionsServices }) {
  const test = useCommand(services.send, 'sendTestNotification');
  const [said, say] = useState('');
  const send = async () => {
    const answer = await test.run({});
    if (answer)
      say(answer.status === 'shown' ? i18n.t('alertOptions.testShown') : i18n.t('alertOptions.testRefused'));
  };
  return (
    <SettingBlock words={[i18n.t('alertOptions.testButton'), i18n.t('alertOptions.testHint')]}>
      <p class="setting-hint">{i18n.t('alertOptions.testHint')}</p>
      <div class="setting-control">
        <button type="button" class="button" disabled={test.running} onClick={() => void send()}>
          {i18n.t('alertOptions.testButton')}
        </button>
        <p class="test-said" role="status">
          {test.failure ? failureCopy(test.failure).title : said}
        </p>
      </div>
    </SettingBlock>
  );
}
