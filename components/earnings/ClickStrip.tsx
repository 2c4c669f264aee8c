import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { countDays } from '@/lib/domain/day';
import type { ClickFigures, EarningsOverview } from '@/lib/domain/overview';
import { Figure } from '../Figure';
import { formatCount, formatMoneyRatio, formatPercent } from '../format/money';
import { describeKnownDays } from './known-days';

interface ClickStripProps {
  overview: Pick<EarningsOverview, 'clicks' | 'range' | 'today'>;
  /** Whether the token may export clicks at all. */
  permitted: boolean;
}

/** Clicks, conversion and EPC of the days whose click totals are known, and which days those are. */
export function ClickStrip({ overview, permitted }: ClickStripProps) {
  const { clicks, range, today } = overview;
  const known = clicks.days.length > 0;
  return (
    <div class="click-strip">
      <dl class="columns">
        <ClickColumn label={i18n.t('clicks.clicks')}>
          <Figure name="clicks" value={known ? String(clicks.clicks) : ''}>
            {known ? formatCount(clicks.clicks) : i18n.t('clicks.none')}
          </Figure>
        </ClickColumn>
        <ClickColumn label={i18n.t('clicks.conversion')}>
          <Figure name="conversion-rate" value={clicks.conversionRate ?? ''}>
            {clicks.conversionRate === null ? i18n.t('clicks.none') : formatPercent(clicks.conversionRate)}
          </Figure>
        </ClickColumn>
        <EpcColumn epc={clicks.epc} />
      </dl>
      <p class="note" data-testid="clicks-days" data-value={clicks.days.join(' ')}>
        {permitted || known
          ? describeKnownDays(clicks.days, countDays(range), today)
          : i18n.t('clicks.notPermitted')}
      </p>
    </div>
  );
}

function ClickColumn({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="column">
      <dt class="column-label">{label}</dt>
      <dd class="sum">{children}</dd>
    </div>
  );
}

function EpcColumn({ epc }: Pick<ClickFigures, 'epc'>) {
  return (
    <div class="column">
      <dt class="column-label">
        {i18n.t('clicks.epc')}
        <span class="visually-hidden"> {i18n.t('clicks.epcWhole')}</span>
      </dt>
      {epc.length === 0 && <dd class="sum">{i18n.t('clicks.none')}</dd>}
      {epc.map(({ currency, amount }, index) => (
        <dd key={currency} class={index === 0 ? 'sum' : 'sum-other'}>
          <Figure name={`epc-${currency}`} value={amount}>
            {formatMoneyRatio(amount, currency)}
          </Figure>
        </dd>
      ))}
    </div>
  );
}
