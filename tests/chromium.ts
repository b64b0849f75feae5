/** The browser that `npm test` has found or fetched; without it Playwright takes its own. */
export const chromiumPath = process.env['CHROMIUM_PATH'];
