import { i18n } from '#i18n';
import type { Decimal } from '@/lib/domain/money';
import type { Program } from '@/lib/domain/program';
import { formatPercent } from '../format/money';

/** The state of the contract in a word or two; of a program that impact.com lists no more, that. */
export function contractWord(program: Program | undefined): string {
  if (!program) return i18n.t('programs.gone');
  switch (program.contract) {
    case 'active':
      return i18n.t('programs.active');
    case 'expired':
      return i18n.t('programs.expired');
    case 'unknown':
      return i18n.t('programs.unknown');
  }
}

/** What is known of a program's terms, a sentence each. `rate` is the payout's share of the sale amount. */
export function termSentences(program: Program | undefined, rate: Decimal | null): string[] {
  const sentences = [contractSentence(program)];
  if (rate !== null) sentences.push(i18n.t('programs.rate', [formatPercent(rate)]));
  // The last one, because the sites stand right below it.
  if (program?.contract === 'active') sentences.push(linkSentence(program));
  return sentences;
}

function contractSentence(program: Program | undefined): string {
  if (!program) return i18n.t('programs.goneSentence');
  switch (program.contract) {
    case 'active':
      return i18n.t('programs.activeSentence');
    case 'expired':
      return i18n.t('programs.expiredSentence');
    case 'unknown':
      return i18n.t('programs.unknownSentence');
  }
}

function linkSentence({ allowsDeeplinking, deeplinkDomains }: Program): string {
  if (!allowsDeeplinking) return i18n.t('programs.homeOnly');
  return deeplinkDomains.length === 0 ? i18n.t('programs.ownSite') : i18n.t('programs.listedSites');
}
