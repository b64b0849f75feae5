import { findingsCrosswise } from './axe.ts';
import { expect, movedBy, type News, openAt, test, waitForPoll } from './rails-portal.ts';
import { editor, story } from './test-stories.ts';
import { waitForHydration } from './watch-page.ts';
import { watchShifts } from './watch-shifts.ts';

const urgent = (minutesAgo = 0) =>
  story({ urgency: 2, publishedAt: new Date(Date.now() - minutesAgo * 60_000) });

/** Ends the bars of newer stories, which tests of other files may have left on the same portal. */
async function leadWith({ portal, door }: News, path: string | null): Promise<void> {
  for (;;) {
    const text = await (await fetch(`${portal.url}/`)).text();
    const [, id, led] =
      /class="wrap urgent-bar"[^>]*data-id="(\d+)".*?href="([^"]+)"/s.exec(text) ?? [];
    if (led === path) return;
    if (!id) throw new Error('The bar is empty.');
    await door.endUrgentBar(Number(id), editor);
  }
}

for (const width of [360, 1280]) {
  test(`one urgent story stands under the masthead of every page, at ${width}`, async ({
    browser,
    news,
  }) => {
    const { portal, door, article } = news;
    const given = urgent();
    const { id, path } = await door.publishStory(given, editor);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    for (const address of ['/', '/news', article, width === 360 ? '/about' : '/contacts']) {
      await page.goto(portal.url + address);
      const bar = page.getByRole('region', { name: 'Срочная новость' });
      await expect(bar.getByRole('link')).toHaveText(given.headline);
      await expect(bar.getByRole('button')).toBeHidden();
    }
    await page.goto(portal.url + path);
    await expect(page.locator('.urgent-bar')).toHaveCount(0);
    await door.endUrgentBar(id, editor);
    // One that other tests have published may take its place.
    const led = async () => {
      const text = await (await fetch(`${portal.url}/`)).text();
      return /class="wrap urgent-bar".*?href="([^"]+)"/s.exec(text)?.[1];
    };
    await expect.poll(led).not.toBe(path);
    await context.close();
  });
}

test('whoever closed it does not see it again, but the next one', async ({ page, news }) => {
  const { portal, door } = news;
  const { id } = await door.publishStory(urgent(), editor);
  await page.goto(portal.url);
  const bar = page.locator('.urgent-bar');
  await expect(bar).toBeVisible();
  expect(await findingsCrosswise(page)).toEqual([]);
  await bar.getByRole('button', { name: 'Закрыть' }).click();
  await expect(bar).toBeHidden();
  const shift = await watchShifts(page);
  await page.goto(`${portal.url}/news`);
  await expect(bar).toBeHidden();
  expect(await shift()).toBeLessThanOrEqual(0.01);
  const next = await door.publishStory(urgent(), editor);
  await page.goto(`${portal.url}/news`);
  await expect(bar).toBeVisible();
  await door.endUrgentBar(next.id, editor);
  await door.endUrgentBar(id, editor);
});

test('on an open page it appears without moving anything, and goes when it is over', async ({
  page,
  news,
}) => {
  const { portal, door } = news;
  await openAt(page, `${portal.url}/news`);
  const given = urgent();
  const { id } = await door.publishStory(given, editor);
  await waitForPoll(page);
  const notice = page.locator('.urgent-notice');
  await expect(notice.getByRole('link')).toHaveText(given.headline);
  await expect(page.getByRole('status')).toHaveText(`Срочно: ${given.headline}`);
  expect(await movedBy(page)).toBe(0);
  expect(await findingsCrosswise(page)).toEqual([]);
  const moved = await movedBy(page);
  // The last link of the page is reached behind nothing.
  await page.getByRole('contentinfo').getByRole('link').last().focus();
  const isSeen = await page.evaluate(() => {
    const { left, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const bar = document.querySelector('.urgent-notice')?.getBoundingClientRect();
    return left >= 0 && bottom <= (bar?.top ?? 0);
  });
  expect(isSeen).toBe(true);
  await door.endUrgentBar(id, editor);
  await waitForPoll(page);
  await expect(notice).toBeHidden();
  expect(await movedBy(page)).toBe(moved);
});

test('a page left open shows it no longer than its hour; its place stays', async ({
  page,
  news,
}) => {
  const { portal, door } = news;
  const { id, path } = await door.publishStory(urgent(58), editor);
  await leadWith(news, path);
  await openAt(page, `${portal.url}/imprint`);
  const bar = page.locator('.urgent-bar');
  await expect(bar).toBeVisible();
  await waitForHydration(page);
  await page.clock.fastForward(130_000);
  await expect(bar).toBeHidden();
  expect(await movedBy(page)).toBe(0);
  await door.endUrgentBar(id, editor);
});

test('a row says for a day that its story was corrected', async ({ page, news }) => {
  const { portal, door } = news;
  const given = story();
  const { id } = await door.publishStory(given, editor);
  await door.correctStory(id, { kind: 'correction', text: 'Было иначе.' }, editor);
  await page.goto(`${portal.url}/news`);
  const row = page.getByRole('listitem').filter({ hasText: given.headline }).first();
  await expect(row).toContainText('исправлено');
});

test('a list of a tag counts what is new among its own', async ({ page, news }) => {
  const { portal, door } = news;
  await door.publishStory(story({ tags: ['Озёра'] }), editor);
  await openAt(page, `${portal.url}/tags/ozyora`);
  await door.publishStory(story({ tags: ['Озёра'] }), editor);
  await door.publishStory(story({ tags: ['Реки'] }), editor);
  await waitForPoll(page);
  await expect(page.locator('main .list-head .fresh')).toHaveText('1 новая');
});
