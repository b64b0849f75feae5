import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

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
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 8_000, interval: 20 } },
    // Loading the modules anew for each of two hundred files takes as long as the tests themselves;
    // each file opens and closes what it uses.
    isolate: false,
    // Most of the time a test waits for the database.
    maxWorkers: '100%',
  },
});
