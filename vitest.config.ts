import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Inherited by the workers: days and hours in tests mean the same on every machine.
process.env.TZ = 'UTC';

/** The sentences of locales/en.yml instead of the browser's own; named last, so that it wins over WXT's alias. */
export const realSentences: Plugin = {
  name: 'real-sentences',
  config: () => ({
    resolve: {
      alias: [
        { find: '#i18n', replacement: fileURLToPath(new URL('tests/support/i18n.ts', import.meta.url)) },
      ],
    },
  }),
};

const plugins = [WxtVitest(), realSentences];
const exclude = ['node_modules/**', '.output/**', '.cache/**', 'tests/e2e/**'];
/** What knows no browser, database or clock leaves nothing behind, and needs no worker of its own for each file. */
const pure = ['lib/domain/**/*.test.ts', 'lib/impact/**/*.test.ts', 'sandbox/**/*.test.ts'];
const unhurried = { testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    retry: 0,
    // Vitest would leave a processor alone: of two, the half.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: process.env.PARTNER_PULSE_VITEST_REPORT ?? '.cache/reports/vitest.json' },
    projects: [
      {
        plugins,
        test: {
          name: 'pure',
          environment: 'node',
          include: pure,
          exclude,
          isolate: false,
          setupFiles: ['tests/support/setup.ts'],
          ...unhurried,
        },
      },
      {
        plugins,
        test: {
          name: 'node',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...pure],
          setupFiles: ['tests/support/setup.ts'],
          ...unhurried,
        },
      },
      {
        plugins: [...plugins, preact()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['**/*.test.tsx'],
          exclude,
          setupFiles: ['tests/support/setup.ts', 'tests/support/setup-dom.ts'],
          ...unhurried,
        },
      },
    ],
  },
});
