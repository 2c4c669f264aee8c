import { i18n } from '#i18n';
import { divideDecimals } from '@/lib/domain/money';
import { type Figures, moneyIn } from '@/lib/domain/performance';
import type { Program } from '@/lib/domain/program';
import { formatCount, formatMoney } from '../format/money';
import { type MoneyState, StateIcon } from '../icons/StateIcon';
import { stateWord } from '../metrics/state-words';
import { termSentences } from './program-words';
import './programs.css';

interface ProgramDetailsProps {
  program: Program | undefined;
  id: string;
  figures: Figures;
  currency: string;
  starred: boolean;
  muted: boolean;
  onStar: (() => void) | undefined;
  onMute: () => void;
  links: readonly { name: string; href: string }[];
}

const STATES: readonly MoneyState[] = ['approved', 'pending', 'reversed'];

/** What else is known of a program: its money by state, its terms, where links may lead, and what can be done. */
export function ProgramDetails(props: ProgramDetailsProps) {
  const { program, id, figures, currency } = props;
  const money = moneyIn(figures, currency);
  const rate = (money && divideDecimals(money.payout, money.saleAmount, 4)) ?? null;
  return (
    <div class="program-details" data-testid="program-details" data-value={id}>
      <dl class="program-states">
        {STATES.map((state) => (
          <div key={state}>
            <dt>
              <StateIcon state={state} /> {stateWord(state)} <span>{formatCount(figures.counts[state])}</span>
            </dt>
            <dd>{money ? formatMoney(money.byState[state].payout, currency) : i18n.t('metrics.none')}</dd>
          </div>
        ))}
      </dl>
      <div class="program-terms">
        {termSentences(program, rate).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {program?.contract === 'active' && program.deeplinkDomains.length > 0 && (
          <Domains domains={program.deeplinkDomains} />
        )}
        {program && program.advertiserName !== '' && (
          <p class="program-soft">
            {i18n.t('programs.brand')} <bdi>{program.advertiserName}</bdi>
          </p>
        )}
        <p class="program-soft">{i18n.t('programs.number', [id])}</p>
      </div>
      <Doings {...props} />
    </div>
  );
}

const SHOWN_DOMAINS = 12;

function Domains({ domains }: { domains: readonly string[] }) {
  const more = domains.length - SHOWN_DOMAINS;
  return (
    <ul class="program-domains" aria-label={i18n.t('programs.domains')}>
      {domains.slice(0, SHOWN_DOMAINS).map((domain) => (
        <li key={domain}>
          <bdi>{domain}</bdi>
        </li>
      ))}
      {more > 0 && <li>{i18n.t('metrics.moreCurrencies', [formatCount(more)])}</li>}
    </ul>
  );
}

function Doings({ starred, muted, onStar, onMute, links }: ProgramDetailsProps) {
  return (
    <div class="program-doings">
      {onStar && (
        <button type="button" class="button button-small" aria-pressed={starred} onClick={onStar}>
          {starred ? i18n.t('programs.unstar') : i18n.t('programs.star')}
        </button>
      )}
      <button type="button" class="button button-small" aria-pressed={muted} onClick={onMute}>
        {muted ? i18n.t('programs.unmute') : i18n.t('programs.mute')}
      </button>
      {links.map(({ name, href }) => (
        <a key={href} href={href}>
          {name}
        </a>
      ))}
    </div>
  );
}
