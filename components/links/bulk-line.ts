import { i18n } from '#i18n';
import type { BulkEntry, BulkVerdict } from '@/lib/domain/link-bulk';
import type { LinkPlan } from '@/lib/domain/link-order';
import { isolate } from '../format/locale';
import { verdictWords } from './bulk-words';
import type { PickableProgram } from './ProgramPicker';
import { refusalCopy } from './refusal-copy';

/** How a line stands: done, on its way, to be decided, or not to be had. */
export type BulkTone = 'good' | 'wait' | 'ask' | 'bad';

/** One address of a batch as it is shown. */
export interface BulkLine {
  address: string;
  tone: BulkTone;
  words: string;
  /** The link, once there is one. */
  url: string | null;
  /** Programs to choose from, the chosen one marked; empty where nothing is to be chosen. */
  choices: readonly PickableProgram[];
  chosen: PickableProgram | null;
}

/** What would come of an address, before anything is asked. */
export function planLine(address: string, plan: LinkPlan): BulkLine {
  const line = { address, url: null, choices: [], chosen: null };
  if (plan.status === 'refused') {
    const { title, text } = refusalCopy(plan.refusal);
    return { ...line, tone: 'bad', words: `${title}. ${text}` };
  }
  const { choices, chosen } = plan;
  return { ...line, ...readiness(plan), choices: choices.length > 1 ? choices : [], chosen };
}

function readiness(plan: Extract<LinkPlan, { status: 'ready' }>): Pick<BulkLine, 'tone' | 'words'> {
  if (!plan.chosen) return { tone: 'ask', words: i18n.t('links.bulk.choose') };
  const name = isolate(plan.chosen.programName);
  if (plan.needsConfirmation) return { tone: 'ask', words: i18n.t('links.bulk.confirm') };
  if (plan.known) return { tone: 'good', words: i18n.t('links.bulk.willReuse', [name]) };
  return { tone: 'good', words: i18n.t('links.bulk.willMake', [name]) };
}

const TONES: Record<BulkVerdict['status'], BulkTone> = {
  waiting: 'wait',
  made: 'good',
  refused: 'bad',
  choose: 'ask',
  confirm: 'ask',
  unclear: 'ask',
  failed: 'bad',
};

/** What has become of an address. */
export function entryLine({ address, verdict }: BulkEntry): BulkLine {
  return {
    address,
    tone: TONES[verdict.status],
    words: verdictWords(verdict),
    url: verdict.status === 'made' ? verdict.url : null,
    choices: verdict.status === 'choose' ? verdict.programs : [],
    chosen: null,
  };
}
