import type { ChildProcess } from 'node:child_process';

/**
 * SIGKILL to a process we started in a group of its own, and to all it started. Waits for its end; answers whether
 * it was still alive.
 */
export async function killGroup(child: ChildProcess): Promise<boolean> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-pid, 'SIGKILL');
  await ended;
  return true;
}
