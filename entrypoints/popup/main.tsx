import { render } from 'preact';
import { i18n } from '#i18n';

const day = Temporal.PlainDate.from('2026-01-01');
const root = document.getElementById('root');
if (root)
  render(
    <p>
      {i18n.t('extensionName')} {day.toString()}
    </p>,
    root,
  );
