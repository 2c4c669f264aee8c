import { i18n } from '#i18n';
import { PeriodMenu } from '@/components/periods/PeriodMenu';
import { Pick } from '@/components/periods/Pick';
import { comparisonName } from '@/components/periods/period-words';
import { COMPARISONS } from '@/lib/domain/performance-period';
import type { Performance } from '@/lib/domain/performance-summary';
import type { ChoiceSetters, FigureChoices } from './choices';

interface FiguresHeadProps {
  title: string;
  performance: Performance | undefined;
  choices: FigureChoices;
  currency: string;
  setters: ChoiceSetters;
  /** Pages without a comparison do not offer one. */
  comparable?: boolean;
}

/** The title of a page of figures, and what it is asked for: currency, comparison, days. */
export function FiguresHead({
  title,
  performance,
  choices,
  currency,
  setters,
  comparable = true,
}: FiguresHeadProps) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {performance && (
        <div class="page-tools">
          {performance.currencies.length > 1 && (
            <Pick
              label={i18n.t('periods.currency')}
              value={currency}
              options={performance.currencies.map((value) => ({ value, name: value }))}
              onChoose={setters.onCurrency}
              testId="pick-currency"
            />
          )}
          {comparable && (
            <Pick
              label={i18n.t('periods.compare')}
              value={choices.comparison}
              options={COMPARISONS.map((value) => ({ value, name: comparisonName(value) }))}
              onChoose={setters.onComparison}
              testId="pick-comparison"
            />
          )}
          <PeriodMenu
            choice={choices.period}
            range={performance.range}
            today={performance.today}
            years={yearsUpTo(performance.today)}
            onChoose={setters.onPeriod}
          />
        </div>
      )}
    </div>
  );
}

/** impact.com answers for three years back, which touch four calendar years. */
function yearsUpTo(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2, year - 3];
}
