import { spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';

/** Keeps one core busy until it is stopped: what is rare on an idle machine shows on a busy one. */
export function startLoad(): { stop(): void } {
  const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  return { stop: () => void child.kill('SIGKILL') };
}

/** How many want each processor, 1 at least: what is promised of a machine at rest takes as many times longer. */
export function crowding(): number {
  const [lately = 0] = loadavg();
  return Math.max(1, lately / availableParallelism());
}
