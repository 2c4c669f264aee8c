import { readLinks } from '@/lib/db/links/links';
import { walkDays } from '@/lib/db/walk-days';
import type { Account } from '@/lib/domain/account';
import type { InstantText } from '@/lib/domain/day';
import { ALL_DAYS } from '@/lib/domain/export-choice';
import { anySection, SECTIONS, type SectionName } from '@/lib/settings/sections';
import { type ByteSink, toTextSink } from '../formats/format';
import { BACKUP_FORMAT, BACKUP_VERSION } from './format';

export interface BackupPlan {
  /** With the digest of its Account SID; the SID itself is in no backup. */
  accounts: readonly { account: Account; key: string }[];
  /** Also what was read from impact.com, with the history that impact.com does not give twice. */
  withActions: boolean;
  madeAt: InstantText;
}

export interface BackupHooks {
  signal: AbortSignal;
  /** Lines written so far. */
  onProgress(lines: number): void;
}

/** A line holds no more than this many actions, so that it is read in little memory. */
const ACTIONS_A_LINE = 500;

/** One file with what a user cannot get back from impact.com, and no credentials. Throws what the signal says. */
export async function writeBackup(plan: BackupPlan, sink: ByteSink, hooks: BackupHooks): Promise<number> {
  const text = toTextSink(sink);
  let lines = 0;
  for await (const line of listLines(plan)) {
    hooks.signal.throwIfAborted();
    await text.write(`${JSON.stringify(line)}\n`);
    lines += 1;
    hooks.onProgress(lines);
  }
  await text.write(`${JSON.stringify({ kind: 'end', lines })}\n`);
  return lines;
}

async function* listLines(plan: BackupPlan): AsyncGenerator<object> {
  yield { kind: 'backup', format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt: plan.madeAt };
  for (const { account, key } of plan.accounts)
    yield { kind: 'account', key, id: account.id, label: account.label };
  yield* listSettings();
  for (const { account, key } of plan.accounts) {
    for (const { accountId: _, ...link } of await readLinks(account.id))
      yield { kind: 'link', account: key, link };
  }
  if (!plan.withActions) return;
  for (const { account, key } of plan.accounts) yield* listActions(account, key);
}

/** Every section as it is chosen; also the file of settings alone is made of these. */
export async function* listSettings(): AsyncGenerator<object> {
  for (const section of Object.keys(SECTIONS) as SectionName[])
    yield { kind: 'settings', section, values: await anySection(section).read() };
}

async function* listActions({ id }: Account, key: string): AsyncGenerator<object> {
  for await (const days of walkDays('actionDays', id, ALL_DAYS, ({ actions }) => actions.length)) {
    for (const { day, actions } of days) {
      for (let from = 0; from < actions.length; from += ACTIONS_A_LINE)
        yield { kind: 'actions', account: key, day, actions: actions.slice(from, from + ACTIONS_A_LINE) };
    }
  }
}
