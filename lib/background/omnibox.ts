import { i18n } from '#i18n';
import { readPrograms } from '@/lib/db/programs';
import { findAddress } from '@/lib/domain/link-address';
import { type JoinedProgram, refuseProgram } from '@/lib/domain/link-match';
import { foldText } from '@/lib/domain/text-search';
import { browser } from '@/lib/platform/browser';
import { openLinksPage } from '@/lib/platform/pages';
import { readAccounts } from '@/lib/settings/accounts';
import type { Background } from './background';
import { makeAndCopy } from './make-link';

export interface Suggestion {
  content: string;
  description: string;
}

const MOST_SUGGESTIONS = 6;

/** What the address bar offers behind our keyword: the programs whose name fits. */
export async function suggest(text: string): Promise<Suggestion[]> {
  const address = findAddress(text);
  const description = address ? i18n.t('omnibox.address', [address]) : i18n.t('omnibox.hint');
  browser.omnibox.setDefaultSuggestion({ description: toDescription(description) });
  if (address) return [];
  const programs = await findPrograms(text);
  return programs.slice(0, MOST_SUGGESTIONS).map((program) => ({
    content: contentOf(program),
    description: toDescription(i18n.t('omnibox.program', [program.name])),
  }));
}

/** A pasted address gets its link; a brand's name the link of its own page. No page is opened for either. */
export async function onOmniboxEntered(background: Background, text: string): Promise<void> {
  const address = findAddress(text);
  if (address) return makeAndCopy(background, { address, from: 'address-bar' });
  const programs = await findPrograms(text);
  const chosen = programs.find((program) => contentOf(program) === text) ?? only(programs);
  if (!chosen) return openLinksPage({ address: text });
  const { accountId, id: programId } = chosen;
  await makeAndCopy(background, { address: '', home: true, from: 'address-bar', accountId, programId });
}

/** Names that begin with the words come before those that only hold them. */
async function findPrograms(text: string): Promise<JoinedProgram[]> {
  const words = foldText(text.replace(/ #\S+$/, '')).trim();
  if (words === '') return [];
  const accounts = await readAccounts();
  const all = (await Promise.all(accounts.map(({ id }) => readPrograms(id)))).flat();
  const fitting = all.filter((one) => refuseProgram(one) === null && foldText(one.name).includes(words));
  const begins = ({ name }: JoinedProgram) => Number(foldText(name).startsWith(words));
  return fitting.toSorted(
    (left, right) => begins(right) - begins(left) || left.name.localeCompare(right.name),
  );
}

function only(programs: readonly JoinedProgram[]): JoinedProgram | undefined {
  return programs.length === 1 ? programs[0] : undefined;
}

/** Two programs may have one name. */
function contentOf({ name, id }: JoinedProgram): string {
  return `${name} #${id}`;
}

/** Chrome reads descriptions as XML, Firefox as they are. */
function toDescription(text: string): string {
  if (browser.runtime.getURL('').startsWith('moz-')) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
