import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

function start(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    said.out += piece;
  });
  child.stderr.on('data', (piece) => {
    said.err += piece;
  });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said, code };
}

describe('the sandbox as a program', () => {
  it('prints where it is, who can be connected and how time moves, until it is asked to end', async () => {
    const { child, said, code } = start('--scenario', 'first-day,small', '--seed', '3');
    await expect.poll(() => said.out, { timeout: 15_000 }).toContain('README.md');
    expect(said.out).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(said.out.match(/Account SID {2}IRSandbox\w{25}/g)).toHaveLength(2);
    expect(said.out).toContain('/_control/advance');
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(said.err).toBe('');
  });

  it.each([['--scenario', 'huge'], ['--port', 'x'], ['--nonsense']])(
    'ends with 2 on bad arguments: %s',
    async (...args) => {
      const { said, code } = start(...args);
      expect(await code).toBe(2);
      expect(said.err).toContain('Usage:');
      expect(said.out).toBe('');
    },
  );
});
