import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './scripts/chromium-flags.ts';
import { chromiumPath } from './tests/chromium.ts';

/** Set by the global setup before any test file is read. */
const portal = process.env['PORTAL_URL'];

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/global-setup.ts',
  workers: 2,
  // A test left alone by mistake must not make the others disappear.
  forbidOnly: true,
  // As with unit tests: run again there, and told as flaky in the end.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    ...(portal ? { baseURL: portal } : {}),
    locale: 'ru-RU',
    timezoneId: 'Europe/Minsk',
    screenshot: 'only-on-failure',
    // Requests a worker answers are beyond the tests' reach; `offline.spec.ts` lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      args: chromiumFlags,
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    },
  },
});
