import { i18n } from '#i18n';
import { Segments } from '@/components/periods/Segments';
import { labelName } from '@/components/programs/label-words';
import { LABEL_FIELDS } from '@/lib/domain/label-figures';
import { choiceSetters, readChoices } from '../../figures/choices';
import { FiguresHead } from '../../figures/FiguresHead';
import { FiguresProblem } from '../../figures/FiguresProblem';
import { currencyOf, usePerformance } from '../../figures/use-performance';
import type { PageProps } from '../../pages';
import { LabelTable } from './LabelTable';
import { readLabelChoices } from './label-choices';
import '../../figures/figures.css';

/** What was earned under each label a partner wrote on links, and within a label, by whom. */
export function SubIds(props: PageProps) {
  const { account, services, query, setQuery } = props;
  const choices = readChoices(query);
  const labels = readLabelChoices(query);
  const { value: performance, failure, readAgain } = usePerformance(services, account, choices);
  const currency = currencyOf(performance, choices.currency, account);
  return (
    <>
      <FiguresHead
        title={i18n.t('subIds.title')}
        performance={performance}
        choices={choices}
        currency={currency}
        setters={choiceSetters(setQuery)}
      />
      <p class="page-lead">{i18n.t('subIds.lead')}</p>
      <Segments
        label={i18n.t('subIds.which')}
        value={labels.field}
        options={LABEL_FIELDS.map((field) => ({ value: field, name: labelName(field) }))}
        onChoose={(label) => setQuery({ label, value: undefined, q: undefined })}
      />
      {failure && <FiguresProblem failure={failure} services={services} onRetry={readAgain} />}
      {performance && (
        <LabelTable
          {...props}
          key={`${labels.field} ${labels.value}`}
          performance={performance}
          currency={currency}
          choices={labels}
        />
      )}
    </>
  );
}
