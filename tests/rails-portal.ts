import type { Page, Request } from '@playwright/test';
import { ask } from './ask.ts';
import { type Door, openDoor } from './open-door.ts';
import { test as base, heardBy } from './portal.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { editor, story } from './test-stories.ts';
import { waitForHydration } from './watch-page.ts';

export { expect } from '@playwright/test';

export interface News {
  portal: Portal;
  door: Door;
  /** Address of a story that leads no list and that nobody has read: another one each time, since
   * the rails of a kept page may be a minute old. */
  readonly article: string;
}

/** Tests of rails count stories: theirs is a portal where nobody else publishes. */
export const test = base.extend<object, { news: News }>({
  news: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const dataDir = await makeDataDir();
      const door = await openDoor(dataDir);
      const yesterday = Date.now() - 30 * 3_600_000;
      const stories = Array.from({ length: 100 }, (_, at) =>
        story({ publishedAt: new Date(yesterday - at * 60_000) }),
      );
      const paths = await door.publishStories(stories, editor);
      const portal = await startPortal({ DATA_DIR: dataDir });
      await use({
        portal,
        door: heardBy({ ask: (target) => ask(portal.url, target) }, door),
        get article() {
          return paths.pop() ?? '';
        },
      });
      await portal.stop();
      await door.close();
      await removeData({ dataDir });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/**
 * Opens a page whose clock the test moves, and counts what the page asks for.
 * @returns how often it has asked for the newest stories, and how many answers are due.
 */
export async function openAt(
  page: Page,
  address: string,
): Promise<{ asked: number; open: Set<Request> }> {
  const count = { asked: 0, open: new Set<Request>() };
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/latest')) return;
    count.asked += 1;
    count.open.add(request);
  });
  page.on('response', (response) => count.open.delete(response.request()));
  page.on('requestfailed', (request) => count.open.delete(request));
  // What is routed passes by the browser's own cache, whose clock does not move.
  await page.route('**/api/latest', (route) => route.fallback());
  await page.clock.install();
  await page.goto(address);
  await waitForHydration(page);
  await page.evaluate(() => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    const counted = window as unknown as { moved: number; movedUnasked: number };
    Object.assign(window, { moved: 0, movedUnasked: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        counted.moved += entry.value;
        if (!entry.hadRecentInput) counted.movedUnasked += entry.value;
      }
    }).observe({ type: 'layout-shift' });
  });
  return count;
}

/** How far anything on the page has moved since it was opened. */
export function movedBy(page: Page): Promise<number> {
  return readCount(page, 'moved');
}

/** The same without what moved within half a second of a press or a resize, as browsers count it. */
export function movedUnasked(page: Page): Promise<number> {
  return readCount(page, 'movedUnasked');
}

async function readCount(page: Page, name: 'moved' | 'movedUnasked'): Promise<number> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page.evaluate((name) => (window as unknown as Record<typeof name, number>)[name], name);
}

/** Where rows, headings and the end of the page stand, in pixels. */
export function standing(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, li), footer')].flatMap((element) => {
      const { top, left, height } = element.getBoundingClientRect();
      return [top, left, height];
    }),
  );
}

/** Lets time pass, enough for one question at least, and the answer arrive. */
export async function waitForPoll(page: Page, milliseconds = 61_000): Promise<void> {
  const answer = page.waitForResponse('**/api/latest');
  await page.clock.fastForward(milliseconds);
  await (await answer).finished();
  await page.clock.runFor(200);
}
