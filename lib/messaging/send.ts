import { browser } from '@/lib/platform/browser';
import type { CommandName, CommandRequest, CommandResult } from './protocol';

/** A page never waits longer than this for the background (reliability R20). */
const ANSWER_WITHIN_MS = 5_000;
/** Checking asks impact.com for every endpoint in turn. */
const CHECK_WITHIN_MS = 90_000;
/** impact.com is waited for as long as the background itself waits. */
const LINK_WITHIN_MS = 40_000;
/** Restoring a million orders, or erasing them, takes minutes on a slow device. */
const RESTORE_WITHIN_MS = 600_000;
/** Looking at a million orders takes a minute on a slow device. */
const SELF_CHECK_WITHIN_MS = 300_000;

/**
 * Sends one command to the background and answers its result. A background that died while we waited is
 * asked once more (every command is safe to repeat); if it stays silent, the failure says so. Never throws.
 */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  request: CommandRequest<Name>,
): Promise<CommandResult<Name>> {
  try {
    return (await inTime(trySend(name, request), answerWithinMs(name))) ?? UNANSWERED;
  } catch {
    return UNANSWERED;
  }
}

function answerWithinMs(name: CommandName): number {
  if (name === 'restoreBackup' || name === 'eraseEverything') return RESTORE_WITHIN_MS;
  if (name === 'runSelfCheck') return SELF_CHECK_WITHIN_MS;
  if (name === 'createLink' || name === 'readProperties') return LINK_WITHIN_MS;
  return name === 'checkConnection' || name === 'checkAccount' || name === 'connectAccount'
    ? CHECK_WITHIN_MS
    : ANSWER_WITHIN_MS;
}

const UNANSWERED = { ok: false, failure: { kind: 'unexpected' } } as const;

/** `undefined` when the background refused the command: to what it does not take, it does not speak. */
async function trySend<Name extends CommandName>(
  name: Name,
  request: CommandRequest<Name>,
): Promise<CommandResult<Name> | undefined> {
  try {
    return await browser.runtime.sendMessage({ name, request });
  } catch {
    // "Message channel closed": the worker was stopped before it answered. The next message wakes a new one.
    return await browser.runtime.sendMessage({ name, request });
  }
}

function inTime<Value>(promise: Promise<Value>, withinMs: number): Promise<Value> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The background did not answer in time')), withinMs);
    }),
  ]);
}
