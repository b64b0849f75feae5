import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { test as base, expect } from '@playwright/test';
import { ask } from './ask.ts';
import { askStatus } from './ask-status.ts';
import { isLong, timeLimit } from './endurance-length.ts';
import { childrenOf, residentBytes } from './find-processes.ts';
import { type Door, openDoor } from './open-door.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { editor, ownWord, story } from './test-stories.ts';

/**
 * The memory of a front, over many addresses and over time. The long version is
 * `npm run test:endurance`; this one takes a minute.
 */
/** Megabytes of a front beside its pages: what is wanted in the long run; in a minute V8 has hardly
 * begun to give back what its first thousand pages left behind. */
const sizes = isLong
  ? {
      stories: 10_000,
      searches: 40_000,
      unknown: 50_000,
      cacheMb: 128,
      loadMs: 600_000,
      besideMb: 150,
    }
  : { stories: 250, searches: 150, unknown: 2_000, cacheMb: 16, loadMs: 12_000, besideMb: 300 };
const megabyte = 1024 * 1024;

interface Lasting {
  portal: Portal;
  door: Door;
  paths: string[];
}

const test = base.extend<object, { lasting: Lasting }>({
  lasting: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const dataDir = await makeDataDir();
      const door = await openDoor(dataDir);
      const paths: string[] = [];
      // Over ten years, so that the days are many too.
      const first = Date.UTC(2014, 0, 1, 9);
      for (let at = 0; at < sizes.stories; at += 250) {
        const some = Array.from({ length: Math.min(250, sizes.stories - at) }, (_, next) =>
          story({
            publishedAt: new Date(first + (at + next) * ((3_650 * 86_400_000) / sizes.stories)),
            bodyHtml: `<p>${Array.from({ length: 300 }, ownWord).join(' ')}</p>`,
          }),
        );
        paths.push(...(await door.publishStories(some, editor)));
      }
      const portal = await startPortal({
        DATA_DIR: dataDir,
        PAGE_CACHE_MB: String(sizes.cacheMb),
        TRUSTED_PROXIES: '127.0.0.1,::1',
        PRESSES: '1',
      });
      await use({ portal, door, paths });
      await portal.stop();
      await door.close();
      await removeData({ dataDir });
    },
    { scope: 'worker', timeout: timeLimit },
  ],
});
test.describe.configure({ mode: 'serial', timeout: timeLimit });

test('distinct addresses and unknown ones leave the front within its bounds', async ({
  lasting: { portal, paths },
}) => {
  const days = new Set(paths.map((path) => path.split('/').slice(0, 5).join('/')));
  const words = Array.from({ length: sizes.searches }, () => `/search?q=${ownWord()}`);
  const unknown = Array.from(
    { length: sizes.unknown },
    (_, at) => `/${at % 2 === 0 ? 'society/2019/03/04/' : ''}no-such-${at}`,
  );
  const statuses = new Map<number, number>();
  await askEach(portal.url, [...paths, ...days, ...words.map(encodeURI), ...unknown], (status) =>
    statuses.set(status, (statuses.get(status) ?? 0) + 1),
  );
  console.log('Answers by status:', Object.fromEntries(statuses));
  expect([...statuses.keys()].filter((one) => ![200, 404, 503].includes(one))).toEqual([]);
  expect(statuses.get(200) ?? 0).toBeGreaterThanOrEqual(paths.length);
  expect(statuses.get(404) ?? 0).toBeGreaterThanOrEqual(sizes.unknown * 0.98);
  for (const front of await childrenOf(portal.dataDir, 'front')) {
    const resident = await residentBytes(front);
    console.log(`Memory of a front: ${(resident / megabyte).toFixed(0)} MB`);
    expect(resident / megabyte).toBeLessThanOrEqual(sizes.cacheMb + sizes.besideMb);
  }
});

test('under a mixed load the memory of a front does not grow', async ({
  lasting: { portal, door, paths },
}) => {
  const [front = 0] = await childrenOf(portal.dataDir, 'front');
  const end = performance.now() + sizes.loadMs;
  const isOver = () => performance.now() >= end;
  const readers = Array.from({ length: 10 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!isOver()) {
      const chance = Math.random();
      const path =
        chance < 0.6
          ? (paths[Math.floor(Math.random() ** 3 * paths.length)] ?? '/')
          : (['/', '/news', '/society', '/api/latest', '/no-such-page'][
              Math.floor(Math.random() * 5)
            ] ?? '/');
      await askStatus(portal.url, path, agent);
      await wait(2);
    }
    agent.destroy();
  });
  const writer = (async () => {
    while (!isOver()) {
      await door.publishStory(story(), editor);
      await wait(isLong ? 1_000 : 2_000);
    }
  })();
  await wait(sizes.loadMs / 5);
  const early = await settledBytes(front);
  await Promise.all([...readers, writer]);
  const late = await settledBytes(front);
  console.log(
    `Memory of the front: ${(early / megabyte).toFixed(0)} MB, then ${(late / megabyte).toFixed(0)} MB`,
  );
  // A short run still warms up.
  expect(late / early).toBeLessThanOrEqual(isLong ? 1.1 : 1.4);
  expect(late / megabyte).toBeLessThanOrEqual(sizes.cacheMb + sizes.besideMb);
});

test('what nobody has asked for lately is given at once, and refreshed', async ({
  lasting: { portal },
}) => {
  const age = async () => {
    const { status, headers } = await ask(portal.url, '/api/latest');
    expect(status).toBe(200);
    return Number(headers['age']);
  };
  await age();
  // Its lifetime, in the table, is fifteen seconds.
  await wait(16_500);
  const stale = await age();
  expect(stale).toBeGreaterThanOrEqual(16);
  await expect.poll(age).toBeLessThan(stale);
});

/** The least of a few looks: what the garbage collection has not taken yet is not kept. */
async function settledBytes(process: number): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 5; look += 1) {
    looks.push(await residentBytes(process));
    await wait(300);
  }
  return Math.min(...looks);
}

/** Asks for each once, over a few kept connections; one that found no place asks again. */
async function askEach(
  origin: string,
  paths: readonly string[],
  count: (status: number) => void,
): Promise<void> {
  const left = paths.values();
  const agent = new Agent({ keepAlive: true, maxSockets: 12 });
  const take = async () => {
    for (const path of left) count(await askStatus(origin, path, agent));
  };
  await Promise.all(Array.from({ length: 12 }, take));
  agent.destroy();
}
