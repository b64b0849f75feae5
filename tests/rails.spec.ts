import type { Page } from '@playwright/test';
import { findingsCrosswise } from './axe.ts';
import {
  expect,
  movedBy,
  movedUnasked,
  openAt,
  standing,
  test,
  waitForPoll,
} from './rails-portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** The rails keep up to date, and nothing moves until the reader wants it. */

const latest = (page: Page) => page.getByRole('region', { name: 'Свежие новости Беларуси' });
const top = (page: Page) => page.getByRole('region', { name: 'Топ-новости' });
const button = (page: Page) => latest(page).getByRole('button');

test('new stories wait behind a button and come when it is pressed', async ({ page, news }) => {
  const { portal, door, article } = news;
  const { asked } = await openAt(page, portal.url + article);
  expect(asked).toBe(0);
  const links = latest(page).getByRole('listitem').getByRole('link');
  const before = await links.allTextContents();
  expect(before).toHaveLength(12);
  const places = await standing(page);

  const one = story();
  await door.publishStory(one, editor);
  await waitForPoll(page);
  await expect(button(page)).toHaveText('1 новая');
  const two = story();
  await door.publishStories([two, story({ category: 'world' })], editor);
  await waitForPoll(page);
  await expect(button(page)).toHaveText('2 новые');
  await door.publishStories([story(), story(), story()], editor);
  await waitForPoll(page);
  await expect(button(page)).toHaveText('5 новых');
  expect(await links.allTextContents()).toEqual(before);
  expect(await standing(page)).toEqual(places);
  expect(await movedBy(page)).toBe(0);
  expect(await findingsCrosswise(page)).toEqual([]);

  await button(page).click();
  await expect(button(page)).toHaveCount(0);
  await expect(links).toHaveCount(12);
  await expect(links.nth(4)).toHaveText(one.headline);
  await expect(links.nth(3)).toHaveText(two.headline);
  await expect(links.nth(5)).toHaveText(before[0] ?? '');
  await expect(latest(page).getByRole('heading', { level: 2 })).toBeFocused();
  const [day] = await latest(page).getByRole('heading', { level: 3 }).allTextContents();
  expect(day).toMatch(/^\d{1,2} [а-я]+, [а-я]+$/);
  // What the press itself moves the reader has asked for; nothing goes on moving after it.
  await page.waitForTimeout(600);
  expect(await movedUnasked(page)).toBeLessThanOrEqual(0.01);
});

test('one question serves both rails, and the browser asks only for what changed', async ({
  page,
  news,
}) => {
  test.setTimeout(60_000);
  const count = await openAt(page, news.portal.url + news.article);
  // Now with the browser's own cache, which asks anew after ten seconds.
  await page.unrouteAll();
  await waitForPoll(page);
  expect(count.asked).toBe(1);
  await page.waitForTimeout(10_500);
  const again = page.waitForRequest('**/api/latest');
  await waitForPoll(page);
  expect(count.asked).toBe(2);
  expect((await (await again).allHeaders())['if-none-match']).toMatch(/^(?:W\/)?"/);
  const reply = await fetch(`${news.portal.url}/api/latest`);
  const known = { 'If-None-Match': reply.headers.get('ETag') ?? '' };
  expect((await fetch(`${news.portal.url}/api/latest`, { headers: known })).status).toBe(304);
});

test('a withdrawn story leaves both rails at once and moves nothing', async ({ page, news }) => {
  const { portal, door, article } = news;
  const urgent = story({ urgency: 2 });
  const { id } = await door.publishStory(urgent, editor);
  await openAt(page, portal.url + article);
  await expect(top(page).getByRole('link', { name: urgent.headline })).toBeVisible();
  await expect(latest(page).getByRole('link', { name: urgent.headline })).toBeVisible();
  const places = await standing(page);

  await door.withdrawStory(id, null, editor);
  await waitForPoll(page);
  for (const rail of [top(page), latest(page)]) {
    await expect(rail.getByText('Материал снят')).toBeVisible();
    await expect(rail).not.toContainText(urgent.headline);
    await expect(rail.getByRole('button')).toHaveCount(0);
  }
  expect(await standing(page)).toEqual(places);
  expect(await movedBy(page)).toBe(0);

  await door.restoreStory(id, editor);
  await waitForPoll(page);
  await expect(latest(page).getByRole('link', { name: urgent.headline })).toBeVisible();
  await door.withdrawStory(id, null, editor);
});

test('the top news wait too, and never name the story being read', async ({ page, news }) => {
  const { portal, door } = news;
  const { id, path } = await door.publishStory(story(), editor);
  await openAt(page, portal.url + (path ?? ''));
  const links = top(page).getByRole('link');
  const before = await links.allTextContents();
  expect(before).toHaveLength(5);

  const pictureId = await door.storePicture(await drawPicture(90), null);
  const placed = story({
    publishedAt: new Date('2020-01-01T12:00:00+03:00'),
    pictures: [{ pictureId }],
  });
  const second = await door.publishStory(placed, editor);
  await door.placeInTopNews(id, 1, null, editor);
  await door.placeInTopNews(second.id, 2, null, editor);
  await waitForPoll(page);
  await expect(top(page).getByRole('button')).toHaveText('1 новая');
  expect(await links.allTextContents()).toEqual(before);
  expect(await movedBy(page)).toBe(0);

  await top(page).getByRole('button').click();
  await expect(links).toHaveText([placed.headline, ...before.slice(0, 4)]);
  await expect(top(page)).toContainText('1 января 2020, 12:00');
  const picture = top(page).getByRole('listitem').first().locator('img');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  // The oldest of all, it is known to be withdrawn all the same.
  await door.withdrawStory(second.id, null, editor);
  await waitForPoll(page);
  await expect(top(page).getByText('Материал снят')).toBeVisible();
  await expect(top(page)).not.toContainText(placed.headline);
});

for (const [path, count] of [
  ['/news', '2 новые'],
  ['/society', '1 новая'],
] as const) {
  test(`the first page of ${path} says how many have come and leads to them`, async ({
    page,
    news: { portal, door },
  }) => {
    await openAt(page, portal.url + path);
    const places = await standing(page);
    const [one, two] = [story(), story({ category: 'world' })];
    await door.publishStories([one, two], editor);
    await waitForPoll(page);
    const link = page.getByRole('main').getByRole('link', { name: count });
    await expect(link).toBeVisible();
    expect(await standing(page)).toEqual(places);
    expect(await movedBy(page)).toBe(0);
    await link.click();
    const arrived = page.getByRole('main').getByRole('link', { name: one.headline });
    await expect(arrived.first()).toBeVisible();
    await expect(link).toHaveCount(0);

    await page.goto(`${portal.url}${path}/page/2`);
    await door.publishStory(story(), editor);
    await page.clock.fastForward(61_000);
    await expect(page.locator('h1 + .fresh')).toHaveCount(0);
  });
}

test('the front page counts none of its leading stories as new', async ({ page, news }) => {
  const { portal, door } = news;
  await door.publishStory(story({ headline: `Главное ${ownWord()}`, urgency: 2 }), editor);
  await openAt(page, `${portal.url}/`);
  await waitForPoll(page);
  await expect(page.getByRole('complementary').getByRole('button')).toHaveCount(0);
  const places = await standing(page);
  await door.publishStory(story({ urgency: 2 }), editor);
  await waitForPoll(page);
  await expect(button(page)).toHaveText('1 новая');
  await expect(top(page).getByRole('button')).toHaveText('1 новая');
  expect(await standing(page)).toEqual(places);
  expect(await movedBy(page)).toBe(0);
});

test('a time of today names its day when midnight has passed', async ({ page, news }) => {
  const { portal, door, article } = news;
  const { headline } = story();
  await door.publishStory(story({ headline, urgency: 2 }), editor);
  await openAt(page, portal.url + article);
  const time = top(page).getByRole('listitem').filter({ hasText: headline }).locator('time');
  await expect(time).toHaveText(/^\d\d:\d\d$/);
  const places = await standing(page);
  await page.clock.fastForward(86_400_000);
  await expect(time).toHaveText(/^\d{1,2} [а-я]+(?: \d{4})?, \d\d:\d\d$/);
  expect(await standing(page)).toEqual(places);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the rails are complete and have no buttons', async ({ page, news }) => {
    await page.goto(news.portal.url + news.article);
    await expect(top(page).getByRole('link')).toHaveCount(5);
    await expect(latest(page).getByRole('listitem').getByRole('link')).toHaveCount(12);
    await expect(latest(page).locator('time').first()).toHaveText(/^\d\d:\d\d$/);
    await expect(page.getByRole('complementary').getByRole('button')).toHaveCount(0);
    expect(await page.locator('main button:empty').count()).toBe(0);
  });
});
