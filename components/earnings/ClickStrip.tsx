import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { countDays } from '@/lib/domain/day';
import type { ClickFigures, CurrencyFigures, EarningsOverview } from '@/lib/domain/overview';
import { Figure } from '../Figure';
import { formatCount, formatMoneyRatio, formatPercent } from '../format/money';
import { describeKnownDays } from './known-days';

type Epc = ClickFigures['epc'][number];

interface ClickStripProps {
  overview: Pick<EarningsOverview, 'clicks' | 'currencies' | 'range' | 'today'>;
  /** Whether the token may export clicks at all. */
  permitted: boolean;
}

/** Clicks, conversion and EPC of the days whose click totals are known, and which days those are. */
export function ClickStrip({ overview, permitted }: ClickStripProps) {
  const { clicks, currencies, range, today } = overview;
  const [main, ...others] = inOrderOf(currencies, clicks.epc);
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
        <EpcColumn main={main} second={others.length === 1 ? others[0] : undefined} />
      </dl>
      <div class="click-notes">
        <p
          class={clicks.days.length === countDays(range) ? 'visually-hidden' : 'note'}
          data-testid="clicks-days"
          data-value={clicks.days.join(' ')}
        >
          {permitted || known
            ? describeKnownDays(clicks.days, countDays(range), today)
            : i18n.t('clicks.notPermitted')}
        </p>
        {others.length > 1 && <OtherEpc others={others} />}
      </div>
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

function EpcColumn({ main, second }: { main: Epc | undefined; second: Epc | undefined }) {
  return (
    <div class="column">
      <dt class="column-label">
        {i18n.t('clicks.epc')}
        <span class="visually-hidden"> {i18n.t('clicks.epcWhole')}</span>
      </dt>
      <dd class="sum epc">
        {main ? <EpcFigure epc={main} /> : i18n.t('clicks.none')}
        {second && (
          <span class="sum-other">
            <EpcFigure epc={second} />
          </span>
        )}
      </dd>
    </div>
  );
}

/** EPC in several other currencies, in a line of its own: below each other they would push the approvals out. */
function OtherEpc({ others }: { others: readonly Epc[] }) {
  return (
    <p class="epc-others">
      <span class="visually-hidden">{i18n.t('clicks.epc')} </span>
      {others.map((epc) => (
        <EpcFigure key={epc.currency} epc={epc} />
      ))}
    </p>
  );
}

function EpcFigure({ epc: { currency, amount } }: { epc: Epc }) {
  return (
    <Figure name={`epc-${currency}`} value={amount}>
      {formatMoneyRatio(amount, currency)}
    </Figure>
  );
}

/** In the order in which the payouts above stand. */
function inOrderOf(currencies: readonly CurrencyFigures[], epc: readonly Epc[]): Epc[] {
  const place = (currency: string) => currencies.findIndex((figures) => figures.currency === currency);
  return epc.toSorted((left, right) => place(left.currency) - place(right.currency));
}
