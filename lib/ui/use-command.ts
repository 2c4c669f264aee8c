import { useCallback, useRef, useState } from 'preact/hooks';
import type { Failure } from '@/lib/domain/failure';
import type { CommandAnswers, CommandName, CommandRequest } from '@/lib/messaging/protocol';
import type { sendCommand } from '@/lib/messaging/send';

export type SendCommand = typeof sendCommand;

export interface CommandState<Name extends CommandName> {
  /** Sends it and answers the value, or `undefined` when it failed or one is on its way already. */
  run(request: CommandRequest<Name>): Promise<CommandAnswers[Name] | undefined>;
  running: boolean;
  /** Why the last one failed. */
  failure: Failure | undefined;
}

export function useCommand<Name extends CommandName>(send: SendCommand, name: Name): CommandState<Name> {
  const [state, setState] = useState<{ running: boolean; failure?: Failure }>({ running: false });
  const onItsWay = useRef(false);
  const run = useCallback(
    async (request: CommandRequest<Name>) => {
      if (onItsWay.current) return undefined;
      onItsWay.current = true;
      setState({ running: true });
      const result = await send(name, request);
      onItsWay.current = false;
      setState(result.ok ? { running: false } : { running: false, failure: result.failure });
      return result.ok ? result.value : undefined;
    },
    [send, name],
  );
  return { run, running: state.running, failure: state.failure };
}
