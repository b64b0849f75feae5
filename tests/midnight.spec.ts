import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { dayOf, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import { ask } from './ask.ts';
import { markupOf } from './complete-page.ts';
import { openDoor } from './open-door.ts';
import { test } from './own-portal.ts';
import { makeDataDir, type Portal, removeData } from './portal-process.ts';
import { readMetrics, sumOf } from './read-metrics.ts';
import { editor, story } from './test-stories.ts';

/** Midnight in Minsk: the day a page tells is never yesterday's, with no help of scripts. */
test.describe.configure({ timeout: 240_000 });

/** The front looks at its clock every half minute: by then it knows how late it has become. */
const AHEAD_OF_MIDNIGHT_MS = 40_000;
const stories = 20;

// However long the start takes, the portal's clock is only ever set ahead.
const midnight = startOfDay(shiftDay(dayOf(new Date(Date.now() + 600_000)), 1)).getTime();
const [yesterday, today] = [midnight - 1, midnight].map((at) => dayOf(new Date(at)));
const clockFile = (dataDir: string) => join(dataDir, 'clock');
const environment = (dataDir: string) => ({
  DATA_DIR: dataDir,
  CLOCK_FILE: clockFile(dataDir),
  NODE_OPTIONS: `--import=${import.meta.resolve('./shift-clock.ts')}`,
});

/** The day in the masthead, as it came from the server. */
function dayOn(html: string): string | undefined {
  const [header = ''] = /<header[\s\S]*?<\/header>/.exec(markupOf(html)) ?? [];
  return /<time dateTime="(\d{4}-\d\d-\d\d)"/.exec(header)?.[1];
}

/** Pages made by the press so far, of one sort or all. */
async function madeIn({ url }: Portal, kind?: string): Promise<number> {
  const name = 'vestka_press_render_seconds_count';
  return sumOf(await readMetrics(url), name, kind ? { kind } : {});
}

/** The day in the masthead and the time of a story in «Топ-новости», in a browser without scripts. */
async function seenIn(browser: Browser, address: string) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const day = await page.getByRole('banner').locator('time').first().getAttribute('datetime');
  const top = page.getByRole('region', { name: 'Топ-новости' });
  const time = await top.locator('time').first().textContent();
  await context.close();
  return { day, time };
}

test('at midnight in Minsk every page tells the new day, and only the front page and lists are made unasked', async ({
  browser,
  start,
}) => {
  const dataDir = await makeDataDir();
  const door = await openDoor(dataDir);
  const paths: string[] = [];
  for (let count = stories; count > 0; count--) {
    const at = new Date(midnight - 3_600_000 - count * 60_000);
    paths.push((await door.publishStory(story(), editor, at)).path ?? '');
  }
  await door.close();
  const portal = await start(environment(dataDir));
  const ahead = midnight - AHEAD_OF_MIDNIGHT_MS - Date.now();
  const clock = () => Date.now() + ahead;
  // Half a number is never read.
  await writeFile(`${clockFile(dataDir)}.new`, String(ahead));
  await rename(`${clockFile(dataDir)}.new`, clockFile(dataDir));
  const until = (at: number) => new Promise((done) => setTimeout(done, Math.max(0, at - clock())));
  await until(midnight - AHEAD_OF_MIDNIGHT_MS + 1_000);

  const read = async (path: string) => (await ask(portal.url, path)).text;
  const [article = '', ...others] = paths;
  const lists = ['/news', ...site.categories.map(({ slug }) => `/${slug}`)];
  const kept = ['/', '/news', article, ...others];
  for (const path of kept) expect(dayOn(await read(path)), path).toBe(yesterday);
  for (const path of ['/', '/news', article]) {
    const seen = await seenIn(browser, portal.url + path);
    expect(seen, path).toEqual({ day: yesterday, time: expect.stringMatching(/^22:\d\d$/) });
  }
  const latest = JSON.parse(await read('/api/latest'));

  await until(midnight - 2_000);
  expect(clock(), 'the pages were read in time').toBeLessThan(midnight);
  const before = { all: await madeIn(portal), front: await madeIn(portal, 'front') };
  const readings: { path: string; began: number; ended: number; day: string | undefined }[] = [];
  while (clock() < midnight + 1_000) {
    for (const path of ['/news', article]) {
      const began = clock();
      readings.push({ path, began, day: dayOn(await read(path)), ended: clock() });
    }
    await until(clock() + 20);
  }
  for (const path of ['/news', article]) {
    const ofPath = readings.filter((one) => one.path === path);
    const old = ofPath.filter(({ ended }) => ended < midnight);
    const fresh = ofPath.filter(({ began }) => began >= midnight);
    expect(new Set(old.map(({ day }) => day)), path).toEqual(new Set([yesterday]));
    expect(new Set(fresh.map(({ day }) => day)), path).toEqual(new Set([today]));
  }

  // Nobody asked for it.
  await expect.poll(() => madeIn(portal, 'front')).toBe(before.front + 1);
  const misses = async () =>
    sumOf(await readMetrics(portal.url), 'vestka_front_answers_total', { result: 'miss' });
  const missed = await misses();
  expect(dayOn(await read('/'))).toBe(today);
  expect(await misses()).toBe(missed);
  // Beside it the lists and the article that was asked for; the others wait for their readers.
  const made = before.all + 1 + lists.length + 1;
  await expect.poll(() => madeIn(portal)).toBe(made);
  for (const path of lists) expect(dayOn(await read(path)), path).toBe(today);
  expect(await madeIn(portal)).toBe(made);
  for (const path of others) expect(dayOn(await read(path)), path).toBe(today);
  expect(await madeIn(portal)).toBe(made + others.length);

  for (const path of ['/', '/news', article]) {
    const seen = await seenIn(browser, portal.url + path);
    expect(seen.day, path).toBe(today);
    expect(seen.time, path).toMatch(/^\d{1,2} [а-я]+, 22:\d\d$/);
  }
  expect(JSON.parse(await read('/api/latest'))).toEqual(latest);
  await portal.stop();
  await removeData(portal);
});
