/** Commands that dependencies bring (`wxt`, `tsc`, …), run with the Node that runs us and without a shell. */
import { spawn, spawnSync } from 'node:child_process';
import { environmentWith, projectRoot, resolveCommand } from './setup/processes.mjs';

/** Runs with our own output; answers whether it succeeded. */
export function runTool(name: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const { file, args: all, node } = resolveCommand(process.execPath, name, args);
  const env = { ...environmentWith(node), ...environment };
  const child = spawn(file, all, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** Runs in silence; answers what it wrote. */
export function readTool(name: string, args: string[]): { ok: boolean; stdout: string; stderr: string } {
  const { file, args: all, node } = resolveCommand(process.execPath, name, args);
  const options = { cwd: projectRoot, env: environmentWith(node), maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(file, all, { ...options, encoding: 'utf8' });
  return { ok: status === 0, stdout, stderr };
}
