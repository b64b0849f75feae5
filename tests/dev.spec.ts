import { openDoor } from './open-door.ts';
import { listPages, makePageTypes } from './page-types.ts';
import { expect, test } from './portal.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** `npm run dev`: the same statuses, and React says aloud what production keeps to itself. */
test.describe.configure({ timeout: 240_000 });

/** One page of each route and view: the others differ in their words only. */
const looked = new Set([
  'front',
  'all news',
  'category',
  'year',
  'month',
  'day',
  'tag',
  'article',
  'article with wide parts',
  'flash',
  'state bodies',
  'corrections',
  'missing',
  'withdrawn',
  'address that cannot be read',
]);

let portal: Portal;
let pages: { name: string; path: string; status: number }[];

test.beforeAll(async () => {
  const dataDir = await makeDataDir();
  const door = await openDoor(dataDir);
  pages = listPages(await makePageTypes(door, 2014)).filter(({ name }) => looked.has(name));
  await door.close();
  portal = await startPortal({ DATA_DIR: dataDir }, 'dev');
});

test.afterAll(async () => {
  await portal.stop();
  await removeData(portal);
});

test('development answers alike, without a warning of hydration', async ({ context }) => {
  for (const { name, path, status } of pages) {
    const page = await context.newPage();
    const watch = watchPage(page, portal.url);
    const answer = await page.goto(portal.url + path, { timeout: 60_000 });
    expect.soft(answer?.status(), name).toBe(status);
    await expect.soft(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
    await waitForHydration(page);
    // The framework shows what went wrong in a box of its own.
    await expect.soft(page.locator('nextjs-portal [role=dialog]'), name).toHaveCount(0);
    expect.soft(watch.complaints, name).toEqual([]);
    await page.close();
  }
});
