import { i18n } from '#i18n';
import { MetricChart } from '@/components/metrics/MetricChart';
import { MetricTiles } from '@/components/metrics/MetricTiles';
import { choiceSetters, readChoices } from '../../figures/choices';
import { FigureNotes } from '../../figures/FigureNotes';
import { FiguresHead } from '../../figures/FiguresHead';
import { FiguresProblem } from '../../figures/FiguresProblem';
import { currencyOf, usePerformance } from '../../figures/use-performance';
import type { PageProps } from '../../pages';
import { LocksCard } from './LocksCard';
import { ProgramsCard } from './ProgramsCard';
import { SubIdsCard } from './SubIdsCard';
import '../../figures/figures.css';

/** What a period earned, how it went, by whom, and what becomes certain when. */
export function Overview({ account, services, query, setQuery }: PageProps) {
  const choices = readChoices(query);
  const setters = choiceSetters(setQuery);
  const { value: performance, failure, readAgain } = usePerformance(services, account, choices);
  const currency = currencyOf(performance, choices.currency, account);
  const { metric } = choices;
  return (
    <>
      <FiguresHead
        title={i18n.t('overview.title')}
        performance={performance}
        choices={choices}
        currency={currency}
        setters={setters}
      />
      {failure && <FiguresProblem failure={failure} services={services} onRetry={readAgain} />}
      {performance && (
        <>
          <FigureNotes performance={performance} />
          <MetricTiles
            performance={performance}
            currency={currency}
            chosen={metric}
            onChoose={setters.onMetric}
          />
          <MetricChart
            performance={performance}
            metric={metric}
            currency={currency}
            onSize={setters.onSize}
          />
          <div class="overview-cards">
            <div class="card-stack">
              <ProgramsCard
                account={account}
                services={services}
                performance={performance}
                currency={currency}
                query={query}
              />
              <SubIdsCard
                account={account}
                services={services}
                range={performance.range}
                currency={currency}
                query={query}
              />
            </div>
            <LocksCard account={account} services={services} today={performance.today} currency={currency} />
          </div>
        </>
      )}
    </>
  );
}
