import { test as base } from '@playwright/test';
import { ask, type Question, type Reply } from './ask.ts';
import { type Door, openDoor } from './open-door.ts';

export { expect } from '@playwright/test';

interface Running {
  /** `http://localhost:PORT`. */
  url: string;
  dataDir: string;
  /** One request to it, exactly as written. */
  ask: (target: string, question?: Question) => Promise<Reply>;
}

/** Tests with the portal the global setup started, and a door to its stories. */
export const test = base.extend<object, { portal: Running; door: Door }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const url = process.env['PORTAL_URL'];
      const dataDir = process.env['PORTAL_DATA_DIR'];
      if (!url || !dataDir) throw new Error('The global setup has not started a portal.');
      await use({ url, dataDir, ask: (target, question) => ask(url, target, question) });
    },
    { scope: 'worker' },
  ],
  door: [
    async ({ portal }, use) => {
      const door = await openDoor(portal.dataDir);
      await use(door);
      await door.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
