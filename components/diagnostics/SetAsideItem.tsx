import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { SetAsideSummary } from '@/lib/domain/diagnostics';
import { formatDay } from '../format/days';
import { formatMoment } from '../format/moments';
import { reasonWords } from './set-aside-words';

interface SetAsideItemProps {
  row: SetAsideSummary;
  today: Day;
  readRaw: (key: string) => Promise<string | undefined>;
}

export function SetAsideItem({ row, today, readRaw }: SetAsideItemProps) {
  const [raw, setRaw] = useState<string>();
  const show = async () => setRaw((await readRaw(row.key)) ?? i18n.t('diagnostics.rawGone'));
  const seen = formatMoment(row.seenAt);
  return (
    <li data-testid="row-aside">
      <p>
        <strong>{reasonWords(row.reason)}</strong>{' '}
        <span class="soft">
          {row.day === null
            ? i18n.t('diagnostics.rowSeen', [seen])
            : i18n.t('diagnostics.rowSeenOf', [formatDay(row.day, today), seen])}
        </span>
      </p>
      <button
        type="button"
        class="button button-small"
        aria-expanded={raw !== undefined}
        onClick={() => (raw === undefined ? void show() : setRaw(undefined))}
      >
        {raw === undefined ? i18n.t('diagnostics.rawShow') : i18n.t('diagnostics.rawHide')}
      </button>
      {raw !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        <pre class="raw" tabIndex={0} dir="ltr">
          {raw}
        </pre>
      )}
    </li>
  );
}
