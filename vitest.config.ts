import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // The empty half of the marker: what the condition `react-server` gives, without also giving
    // React's server build, which renders no components to text.
    alias: { 'server-only': require.resolve('server-only').replace(/index\.js$/, 'empty.js') },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['{lib,components,app,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['./lib/database/test-server.ts'],
    // A busy machine takes ten times as long; only what hangs waits for these.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // What fails once, on a machine that others use, is run again there, and told.
    retry: process.env['CI'] ? 1 : 0,
    reporters: ['default', tellFlaky()],
    // Loading the modules anew for each of two hundred files takes as long as the tests themselves;
    // each file opens and closes what it uses.
    isolate: false,
    // Most of the time a test waits for the database.
    maxWorkers: '100%',
  },
});

/** A line for each test that failed and passed when it was run again. */
function tellFlaky(): Reporter {
  return {
    onTestCaseResult(test) {
      if (!test.diagnostic()?.flaky) return;
      const reasons = test.result().errors?.map(({ message }) => message.split('\n')[0]);
      const name = `${test.module.relativeModuleId} > ${test.fullName}`;
      process.stdout.write(`FLAKY ${name}: ${reasons?.join('; ')}\n`);
    },
  };
}
