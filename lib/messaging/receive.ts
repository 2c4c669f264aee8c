import type { Failure } from '@/lib/domain/failure';
import { browser } from '@/lib/platform/browser';
import { logBug } from '@/lib/platform/log';
import type { CommandAnswers, CommandName, CommandRequest, CommandResult } from './protocol';
import { requestSchemas } from './protocol';

export type CommandHandlers = {
  [Name in CommandName]: (request: CommandRequest<Name>) => Promise<CommandAnswers[Name]>;
};

/** The parts of a sender that tell whether it is one of our own pages. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/** Answers our own pages' commands, and nobody else. Add it in the first turn of the background. */
export function receiveCommands(
  handlers: CommandHandlers,
  toFailure: (error: unknown) => Failure | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (!isOwnPage(sender, browser.runtime.id, browser.runtime.getURL(''))) return undefined;
    const command = parseCommand(message);
    return command ? answer(handlers, command, toFailure) : undefined;
  });
}

/**
 * A page of ours, in its top frame. "No tab, so internal" would be wrong: our pages open in tabs too, and
 * so do others. Firefox sends no `origin`; its `url` is given by the browser, not by the page.
 */
export function isOwnPage(sender: Sender, ownId: string, ownUrl: string): boolean {
  const origin = sender.origin ?? originOf(sender.url);
  return sender.id === ownId && origin === originOf(ownUrl) && (sender.frameId ?? 0) === 0;
}

/** `URL.origin` is "null" for extension schemes in some engines, so the parts are joined by hand. */
function originOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && parsed.host !== '' ? `${parsed.protocol}//${parsed.host}` : undefined;
}

type Command = { [Name in CommandName]: { name: Name; request: CommandRequest<Name> } }[CommandName];

/** A known name with a request of its shape, or nothing. */
export function parseCommand(message: unknown): Command | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { name, request } = message as { name?: unknown; request?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(requestSchemas, name)) return undefined;
  const parsed = requestSchemas[name as CommandName].safeParse(request);
  return parsed.success ? ({ name, request: parsed.data } as Command) : undefined;
}

async function answer(
  handlers: CommandHandlers,
  { name, request }: Command,
  toFailure: (error: unknown) => Failure | undefined,
): Promise<CommandResult<CommandName>> {
  try {
    const handle = handlers[name] as (request: unknown) => Promise<CommandAnswers[CommandName]>;
    return { ok: true, value: await handle(request) };
  } catch (error) {
    const failure = toFailure(error);
    if (!failure) logBug(`command ${name}`, error);
    return { ok: false, failure: failure ?? { kind: 'unexpected' } };
  }
}
