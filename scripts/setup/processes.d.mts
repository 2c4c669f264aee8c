export const projectRoot: string;

export interface ResolvedCommand {
  file: string;
  args: string[];
  node: string;
}

export function say(text: string): void;
export function resolveCommand(node: string, command: string, args: string[]): ResolvedCommand;
export function environmentWith(node: string): NodeJS.ProcessEnv;
export function runToEnd(command: ResolvedCommand): Promise<number>;
