import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowsers } from './browsers.ts';

let machine: string;

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'machine '));
  mkdirSync(join(machine, 'bin'));
  vi.stubEnv('PATH', join(machine, 'bin'));
  vi.stubEnv('HOME', machine);
  vi.stubEnv('PARTNER_PULSE_CHROMIUM', undefined);
  vi.stubEnv('PARTNER_PULSE_FIREFOX', undefined);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(machine, { recursive: true });
});

/** A package manager that writes down what it is asked, and "installs" a Chromium. */
function installAptGet(): () => string {
  const log = join(machine, 'log');
  const script = `#!/bin/sh\necho "$@" >> '${log}'\n[ "$1" = install ] && : > '${machine}/bin/chromium'\nexit 0\n`;
  writeFileSync(join(machine, 'bin', 'apt-get'), script);
  chmodSync(join(machine, 'bin', 'apt-get'), 0o755);
  return () => readFileSync(log, 'utf8');
}

if (process.platform === 'linux')
  describe('a machine without a browser', () => {
    it('gets Debian’s when we are root there, once', () => {
      vi.spyOn(process, 'getuid').mockReturnValue(0);
      const log = installAptGet();
      ensureBrowsers(['chromium']);
      ensureBrowsers(['chromium']);
      expect(log().split('\n')).toEqual([
        '--version',
        'update -qq',
        'install -y -qq --no-install-recommends chromium',
        '',
      ]);
    });

    it('says each step in a line', () => {
      vi.spyOn(process, 'getuid').mockReturnValue(0);
      installAptGet();
      ensureBrowsers(['chromium']);
      expect(vi.mocked(process.stderr.write).mock.calls.flat()).toEqual([
        'set-up: installing chromium with apt-get …\n',
        expect.stringMatching(/^set-up: installing chromium with apt-get: done in \d+ s\n$/),
      ]);
    });
  });
