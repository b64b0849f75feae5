import { defineConfig } from '@playwright/test';

/**
 * Chromium talks to nobody but the portal: no updates, no lookups, no sync. It has no sandbox:
 * root gets none, some containers forbid it, and only our own pages are opened.
 */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const chromium = process.env['CHROMIUM_PATH'];
/** Set by the global setup before any test file is read. */
const portal = process.env['PORTAL_URL'];

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/global-setup.ts',
  workers: 2,
  // A test left alone by mistake must not make the others disappear.
  forbidOnly: true,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    ...(portal ? { baseURL: portal } : {}),
    locale: 'ru-RU',
    timezoneId: 'Europe/Minsk',
    screenshot: 'only-on-failure',
    launchOptions: { args: quietly, ...(chromium ? { executablePath: chromium } : {}) },
  },
});
