import type { Page } from '@playwright/test';
import { findingsCrosswise } from './axe.ts';
import type { Door } from './open-door.ts';
import { expect, movedBy, movedUnasked, openAt, test } from './rails-portal.ts';
import { editor, ownWord, story } from './test-stories.ts';
import { waitForHydration } from './watch-page.ts';

// A page is asked for several times in each, at the pace of a reader's.
test.describe.configure({ timeout: 90_000 });

/** A live text with entries of the last hour: `count` of them, a minute apart, the first a key moment. */
async function openLive(door: Door, count = 12) {
  const began = new Date(Date.now() - (count + 1) * 60_000);
  const { id, path } = await door.publishStory(story({ publishedAt: began }), editor);
  await door.startLive(id, editor, began);
  const entries: number[] = [];
  for (let at = 0; at < count; at++) {
    const words = { bodyHtml: `<p>${'Сообщение с места событий. '.repeat(8)}</p>`, key: at === 0 };
    const when = new Date(began.getTime() + at * 60_000);
    entries.push(
      await door.addLiveEntry(id, { ...words, title: `Запись ${at}`, at: when }, editor),
    );
  }
  return { id, path: path ?? '', entries };
}

const titles = async (page: Page) =>
  (await page.locator('.entry h4').allTextContents()).map((one) => one.replaceAll('\u00a0', ' '));

/** Lets time pass and the answer of the live text arrive. */
async function waitForEntries(page: Page): Promise<void> {
  let isAnswered = false;
  const answer = page.waitForResponse('**/api/live/*').finally(() => {
    isAnswered = true;
  });
  // The code that asks is loaded after the page: time that passed before is nothing to it.
  while (!isAnswered) {
    await page.clock.fastForward(21_000);
    await page.waitForTimeout(100);
  }
  await (await answer).finished();
  await page.clock.runFor(200);
}

for (const width of [360, 1280]) {
  test(`a live text is whole without scripts, at ${width}`, async ({ browser, news }) => {
    const { portal, door } = news;
    const { path, entries, id } = await openLive(door, 103);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(portal.url + path);
    await expect(page.locator('.story .live-mark')).toHaveText('Онлайн');
    expect((await titles(page))[0]).toBe('Запись 102');
    expect(await page.locator('.entry').count()).toBe(100);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', portal.url + path);

    // The key moment stands on the second page, under its own anchor.
    await page.getByRole('link', { name: 'Запись 0' }).click();
    await expect(page).toHaveURL(`${portal.url}${path}?page=2#e${entries[0]}`);
    await expect(page.locator(`#e${entries[0]}`)).toBeInViewport();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', portal.url + path);
    await page.getByRole('link', { name: 'По порядку' }).click();
    expect((await titles(page))[0]).toBe('Запись 0');
    await page.getByRole('link', { name: 'Более поздние сообщения' }).click();
    expect((await titles(page)).at(-1)).toBe('Запись 102');
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);

    await door.endLive(id, editor);
    await page.goto(portal.url + path);
    await expect(page.locator('.story .live-mark')).toContainText('Онлайн завершён');
    expect((await titles(page))[0]).toBe('Запись 0');
    await context.close();
  });
}

for (const width of [360, 1280]) {
  test(`new entries wait; nothing moves until the reader lets them in, at ${width}`, async ({
    page,
    news,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const { portal, door } = news;
    const { id, path, entries } = await openLive(door);
    await openAt(page, portal.url + path);
    await expect.poll(() => page.evaluate(() => 'IntersectionObserver' in window)).toBe(true);
    await page.locator(`#e${entries[6]}`).scrollIntoViewIfNeeded();
    const tops = () =>
      page
        .locator('.entry')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const before = await tops();
    await door.addLiveEntry(id, { bodyHtml: '<p>Первое новое.</p>', title: 'Новое 1' }, editor);
    await door.addLiveEntry(
      id,
      { bodyHtml: '<p>Второе новое.</p>', title: 'Новое 2', key: true },
      editor,
    );
    await waitForEntries(page);
    const button = page.getByRole('button', { name: '2 новых сообщения' });
    await expect(button).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Онлайн: 2 новых сообщения');
    expect(await tops()).toEqual(before);
    expect(await movedBy(page)).toBe(0);

    await button.click();
    expect((await titles(page)).slice(0, 3)).toEqual(['Новое 2', 'Новое 1', 'Запись 11']);
    await expect(page.locator('.entry').first()).toBeFocused();
    await expect(page.locator('.entry').first()).toBeInViewport();
    await expect(page.locator('.moments a').first()).toHaveText('Новое 2');
    await expect(button).toBeHidden();
    expect(await page.locator('.entries h3').count()).toBe(1);
    // What the press itself moves the reader has asked for; nothing goes on moving after it.
    await page.waitForTimeout(600);
    expect(await movedUnasked(page)).toBeLessThanOrEqual(0.01);

    await door.addLiveEntry(id, { bodyHtml: '<p>Третье новое.</p>' }, editor);
    await waitForEntries(page);
    const waiting = page.getByRole('button', { name: '1 новое сообщение' });
    await expect(waiting).toBeVisible();
    expect(await findingsCrosswise(page)).toEqual([]);
    await expect(waiting).toBeVisible();
  });
}

test('a corrected entry changes where nobody looks; a removed one keeps its height', async ({
  page,
  news,
}) => {
  const { portal, door } = news;
  const { path, entries } = await openLive(door);
  await openAt(page, portal.url + path);
  const [first = 0, , , , fifth = 0] = entries;
  const newest = entries.at(-1) ?? 0;
  await page.locator(`#e${newest}`).scrollIntoViewIfNeeded();
  const longer = { bodyHtml: `<p>${'Исправленный текст. '.repeat(40)}</p>` };
  await door.editLiveEntry(newest, longer, editor);
  await door.editLiveEntry(first, longer, editor);
  const height = () => page.locator(`#e${fifth}`).evaluate((one) => one.clientHeight);
  const high = await height();
  await door.removeLiveEntry(fifth, editor);
  await waitForEntries(page);
  await expect(page.locator(`#e${first}`)).toContainText('Исправленный текст');
  await expect(page.locator(`#e${newest}`)).not.toContainText('Исправленный текст');
  await expect(page.locator(`#e${fifth}`)).toHaveText('Сообщение снято');
  expect(await height()).toBe(high);

  // Once it is out of sight it is corrected too, and what is read then stays where it is.
  await page.locator('footer').scrollIntoViewIfNeeded();
  const top = () => page.locator('footer').evaluate((one) => one.getBoundingClientRect().top);
  const stood = await top();
  await expect(page.locator(`#e${newest}`)).toContainText('Исправленный текст');
  expect(Math.abs((await top()) - stood)).toBeLessThanOrEqual(1);
  expect(await movedBy(page)).toBeLessThanOrEqual(0.01);
});

test('the page stops asking once the text has ended, and asks nothing of an ended one', async ({
  page,
  news,
}) => {
  const { portal, door } = news;
  const { id, path } = await openLive(door, 3);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/live/')) asked.push(request.url());
  });
  await openAt(page, portal.url + path);
  await door.endLive(id, editor);
  await waitForEntries(page);
  await expect(page.locator('.live-fresh')).toHaveText('Онлайн завершён');
  const before = asked.length;
  await page.clock.runFor(120_000);
  expect(asked).toHaveLength(before);

  await page.goto(portal.url + path);
  await page.clock.runFor(60_000);
  expect(asked).toHaveLength(before);
});

test('what a live page asks for is answered 304 until something happens', async ({ news }) => {
  const { portal, door } = news;
  const { id, path } = await openLive(door, 3);
  const address = `${portal.url}/api/live/${id}`;
  const first = await fetch(address);
  const etag = first.headers.get('etag') ?? '';
  const again = () => fetch(address, { headers: { 'If-None-Match': etag } });
  expect((await again()).status).toBe(304);
  await door.addLiveEntry(id, { bodyHtml: `<p>${ownWord()}</p>` }, editor);
  expect((await again()).status).toBe(200);
  const answers = await Promise.all(
    ['/api/live/999999', '/api/live/01', '/api/live/x'].map((one) => fetch(portal.url + one)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  await door.withdrawStory(id, null, editor);
  expect((await fetch(address)).status).toBe(404);
  expect((await fetch(portal.url + path)).status).toBe(410);
});

test('other stories have one page, and load none of the code of live texts', async ({
  page,
  news,
}) => {
  const { portal, article } = news;
  const answer = await fetch(`${portal.url}${article}?order=oldest&page=2`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([308, article]);
  await page.goto(portal.url + article);
  await waitForHydration(page);
  const scripts = await page.evaluate(() =>
    Promise.all(
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .map(async ({ name }) => (await fetch(name)).text()),
    ),
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((text) => text.includes('Сообщение снято'))).toEqual([]);
});

test('a list names a live text that goes on', async ({ news }) => {
  const { portal, door } = news;
  const { id, path } = await openLive(door, 1);
  const row = async () => {
    const page = await (await fetch(`${portal.url}/society`)).text();
    return new RegExp(`<b class="urgent live-mark">Онлайн </b><a href="${path}"`).test(page);
  };
  await expect.poll(row).toBe(true);
  await door.endLive(id, editor);
  await expect.poll(row).toBe(false);
});
