import { spawn } from 'node:child_process';

/** Keeps one core busy until it is stopped: what is rare on an idle machine shows on a busy one. */
export function startLoad(): { stop(): void } {
  const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  return { stop: () => void child.kill('SIGKILL') };
}
