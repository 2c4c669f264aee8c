import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './find.ts';

let machine: string;

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'machine with spaces '));
  vi.stubEnv('PATH', join(machine, 'bin'));
  vi.stubEnv('PARTNER_PULSE_CHROMIUM', undefined);
  vi.stubEnv('PARTNER_PULSE_FIREFOX', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(machine, { recursive: true });
});

function put(path: string): string {
  const file = join(machine, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe('finding a browser', () => {
  it('takes the one that is named, and says when it is not there', () => {
    const named = put('my chromium');
    vi.stubEnv('PARTNER_PULSE_CHROMIUM', named);
    expect(findBrowser('chromium')).toEqual({ executablePath: named, loadsFromCommandLine: true });
    vi.stubEnv('PARTNER_PULSE_FIREFOX', join(machine, 'nowhere'));
    expect(() => findBrowser('firefox')).toThrow('PARTNER_PULSE_FIREFOX names');
  });

  it('takes a freely usable browser at its word, and knows the branded ones', () => {
    const loads = (path: string) => {
      vi.stubEnv('PARTNER_PULSE_CHROMIUM', put(path));
      return findBrowser('chromium')?.loadsFromCommandLine;
    };
    expect(
      ['bin/google-chrome', 'bin/microsoft-edge', 'Google/Chrome/Application/chrome.exe'].map(loads),
    ).toEqual([...[false, false, false]]);
    expect(
      ['bin/chromium', 'Google Chrome for Testing', 'ms-playwright/chromium-1/chrome'].map(loads),
    ).toEqual([...[true, true, true]]);
  });

  if (process.platform === 'linux') {
    it('prefers Chromium on the path to branded browsers there', () => {
      put('bin/google-chrome');
      const chromium = put('bin/chromium');
      expect(findBrowser('chromium')?.executablePath).toBe(chromium);
    });

    it('takes Firefox ESR where there is no other', () => {
      const firefox = put('bin/firefox-esr');
      expect(findBrowser('firefox')?.executablePath).toBe(firefox);
    });
  }
});
