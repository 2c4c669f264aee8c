/**
 * Runs a command of this project on a machine that may have nothing but Node ≥ 20, npm and git:
 *
 *     node scripts/with-setup.mjs <command> [arguments]
 *
 * First it makes sure of dependencies, of a Node that runs TypeScript by itself, and of generated types;
 * each in a line when there is something to do, in silence when there is not. No dependency, so that it
 * can run before there are any.
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node.mjs';
import { resolveCommand, runToEnd } from './setup/processes.mjs';
import { ensureGeneratedTypes } from './setup/types.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('with-setup: say which command to run');

const node = ensureNode();
ensureDependencies();
ensureGeneratedTypes(node);
process.exitCode = await runToEnd(resolveCommand(node, command, args));
