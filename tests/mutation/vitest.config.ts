import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { realSentences } from '../../vitest.config';

/** The tests that a mutant of the plan, the commit, the merge, the money or the retries may be killed by. */
export default defineConfig({
  plugins: [WxtVitest(), realSentences],
  test: {
    environment: 'node',
    include: [
      'lib/domain/**/*.test.ts',
      'lib/db/**/*.test.ts',
      'lib/impact/http/{retry,rate-limit}.test.ts',
      'tests/integration/lost-database.test.ts',
    ],
    setupFiles: ['tests/support/setup.ts'],
  },
});
