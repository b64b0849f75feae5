import type { Page } from '@playwright/test';
import { expect, movedBy, openAt, test, waitForPoll } from './rails-portal.ts';
import { editor, story } from './test-stories.ts';

/** What the rails do when nobody looks, when answers fail, and what they say aloud. */

const fresh = (page: Page) => page.getByRole('main').getByRole('button', { name: /нов/ });
const status = (page: Page) => page.getByRole('status');

/** Hides the tab, or shows it again, as the browser tells a page. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      value: hidden ? 'hidden' : 'visible',
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('a hidden tab asks nothing; seen again, it asks at once', async ({ page, news }) => {
  const count = await openAt(page, news.portal.url + news.article);
  await setHidden(page, true);
  await page.clock.runFor(600_000);
  expect(count.asked).toBe(0);
  const answer = page.waitForResponse('**/api/latest');
  await setHidden(page, false);
  await answer;
  expect(count.asked).toBe(1);
});

test('a page of yesterday asks at once', async ({ page, news }) => {
  await page.clock.install({ time: Date.now() + 86_400_000 });
  const answer = page.waitForResponse('**/api/latest');
  await page.goto(news.portal.url + news.article);
  await answer;
});

for (const [name, spoil] of [
  ['500', { status: 500, body: '' }],
  ['503 for a program', { status: 503, json: { title: 'Service unavailable' } }],
  ['a page of the network', { status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }],
  ['another shape', { status: 200, json: { stories: [{ id: 'x' }], top: 5 } }],
  ['no answer', null],
] as const) {
  test(`${name}: the page stays as it was, asks ever less and recovers`, async ({
    page,
    news: { portal, door, article },
  }) => {
    const exceptions: Error[] = [];
    page.on('pageerror', (error) => exceptions.push(error));
    const count = await openAt(page, portal.url + article);
    await page.route('**/api/latest', (route) => (spoil ? route.fulfill(spoil) : route.abort()));
    const before = await page.getByRole('complementary').innerHTML();
    const askedIn = async (minutes: number) => {
      const already = count.asked;
      for (let minute = 0; minute < minutes; minute++) {
        await page.clock.fastForward(60_000);
        await page.waitForTimeout(30);
        // The page gives up on an answer when its own clock has moved far enough.
        await expect.poll(() => count.open.size).toBe(0);
      }
      return count.asked - already;
    };
    expect(await askedIn(15)).toBeGreaterThanOrEqual(3);
    expect(await askedIn(30)).toBeLessThanOrEqual(4);
    expect(await page.getByRole('complementary').innerHTML()).toBe(before);
    expect(await movedBy(page)).toBe(0);
    expect(exceptions).toEqual([]);

    await page.unrouteAll();
    await door.publishStory(story(), editor);
    expect(await askedIn(16)).toBeGreaterThanOrEqual(1);
    await expect(fresh(page).first()).toBeVisible();
  });
}

test('the live region speaks once, and not again within five minutes', async ({ page, news }) => {
  const { portal, door } = news;
  await openAt(page, `${portal.url}/`);
  await expect(status(page)).toHaveCount(1);
  await expect(status(page)).toHaveText('');
  await door.publishStory(story(), editor);
  await waitForPoll(page);
  await expect(status(page)).toHaveText('Новости: 1 новая');
  await door.publishStory(story(), editor);
  await waitForPoll(page);
  await expect(fresh(page).first()).toHaveText('2 новые');
  await expect(status(page)).toHaveText('Новости: 1 новая');

  const showAll = async () => {
    while ((await fresh(page).count()) > 0) await fresh(page).first().click();
    await page.clock.runFor(200);
  };
  await showAll();
  await expect(status(page)).toHaveText('');
  await door.publishStory(story(), editor);
  await waitForPoll(page);
  await expect(fresh(page).first()).toHaveText('1 новая');
  await expect(status(page)).toHaveText('');

  await showAll();
  await door.publishStory(story(), editor);
  await waitForPoll(page, 300_000);
  await expect(status(page)).toHaveText('Новости: 1 новая');
});

test('on an article it is silent but for a flash', async ({ page, news }) => {
  const { portal, door, article } = news;
  await openAt(page, portal.url + article);
  await expect(status(page)).toHaveCount(1);
  await door.publishStory(story({ urgency: 2 }), editor);
  await waitForPoll(page);
  await expect(fresh(page).first()).toBeVisible();
  await expect(status(page)).toHaveText('');
  const flash = story({ urgency: 1, lead: '', bodyHtml: '' });
  await door.publishStory(flash, editor);
  await waitForPoll(page);
  await expect(status(page)).toHaveText(`Молния: ${flash.headline}`);
});

test('after a flash nothing else is told for five minutes', async ({ page, news }) => {
  const { portal, door } = news;
  await openAt(page, `${portal.url}/`);
  const flash = story({ urgency: 1 });
  await door.publishStory(flash, editor);
  await waitForPoll(page);
  await expect(status(page)).toHaveText(`Молния: ${flash.headline}`);
  while ((await fresh(page).count()) > 0) await fresh(page).first().click();
  await page.clock.runFor(200);
  await expect(status(page)).toHaveText('');
  await door.publishStory(story(), editor);
  await waitForPoll(page);
  await expect(fresh(page).first()).toHaveText('1 новая');
  await expect(status(page)).toHaveText('');
});
