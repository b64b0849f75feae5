/**
 * Chromium talks to nobody but the portal: no updates, no lookups, no sync. It has no sandbox:
 * root gets none, some containers forbid it, and only our own pages are opened.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
