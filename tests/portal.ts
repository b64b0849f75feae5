import { test as base, expect } from '@playwright/test';
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
      await use(heardBy(portal, door));
      await door.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** The door, each of whose orders ends once the portal beside it has heard of what it changed. */
export function heardBy(portal: { ask: Running['ask'] }, door: Door): Door {
  return new Proxy(door, {
    get(_, name: keyof Door) {
      const order = door[name] as (...given: unknown[]) => Promise<unknown>;
      if (typeof order !== 'function' || name === 'close' || name === 'kill') return order;
      return async (...given: unknown[]) => {
        const value = await order(...given);
        const last = await door.readLastEvent();
        const heard = async () =>
          JSON.parse((await portal.ask('/api/health/ready')).text).lastEvent as number;
        await expect.poll(heard, { intervals: [5], timeout: 5_000 }).toBeGreaterThanOrEqual(last);
        return value;
      };
    },
  });
}
