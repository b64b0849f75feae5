import type { Page } from '@playwright/test';
import { markupOf } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, story } from './test-stories.ts';

/** Lists as a reader without scripts walks through them. */
test.use({ javaScriptEnabled: false });

const storyPath = /^\/[a-z]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+$/;

/** Addresses that links of the content lead to, in order, without repetition. */
function linksOf(html: string): string[] {
  const [content = ''] = /<main[\s\S]*<\/main>/.exec(markupOf(html)) ?? [];
  const withoutRails = content.replace(/<aside[\s\S]*?<\/aside>/g, '');
  return [
    ...new Set([...withoutRails.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, to]) => to ?? '')),
  ];
}

// A category no other test publishes in: a story that comes in moves the others to the next page.
const bigDay = '/politics/2019/05/05';
const bigDayCount = 600;

test.beforeAll(async ({ door }) => {
  test.setTimeout(120_000);
  const midnight = new Date('2019-05-05T00:00:00+03:00').getTime();
  const pictureId = await door.storePicture(await drawPicture(120, 800, 600), null);
  const ofDay = Array.from({ length: bigDayCount }, (_, index) => ({
    publishedAt: new Date(midnight + index * 143_000),
  }));
  const older = ['2017-12-31T23:59:00', '2018-01-01T00:00:00', '2018-07-15T12:00:00'].map(
    (time) => ({ publishedAt: new Date(`${time}+03:00`), pictures: [{ pictureId }] }),
  );
  // The same inputs each time: published again after a test failed, they change nothing.
  const inputs = [...ofDay, ...older].map((given, index) => ({
    ...story({ category: 'politics', ...given }),
    externalId: `feeds:${index}`,
    headline: `Заседание совета, протокол ${index + 1}`,
    lead: '',
    bodyHtml: `<p>Запись ${index + 1} протокола заседаний.</p>`,
  }));
  await door.publishStories(inputs, editor);
});

test('a day of 600 stories is one page with all of them', async ({ portal, door }) => {
  const published = (await door.publishedPaths('politics')).filter((path) =>
    path.startsWith(bigDay),
  );
  expect(published).toHaveLength(bigDayCount);
  for (const day of [bigDay, '/news/2019/05/05']) {
    const began = Date.now();
    const reply = await portal.ask(day);
    expect(reply.status).toBe(200);
    const linked = linksOf(reply.text).filter((to) => storyPath.test(to));
    expect(linked).toHaveLength(bigDayCount);
    expect(new Set(linked)).toEqual(new Set(published));
    expect(Date.now() - began, 'milliseconds').toBeLessThan(5_000);
  }
});

test('page links lead through the whole depth and back', async ({ portal }) => {
  const seen: string[] = [];
  const pages: string[] = ['/politics'];
  for (let at: string | undefined = '/politics'; at; ) {
    const { status, text } = await portal.ask(at);
    expect(status, at).toBe(200);
    const rows = linksOf(text).filter((to) => storyPath.test(to));
    expect(rows.length, at).toBeGreaterThan(0);
    expect(rows.length, at).toBeLessThanOrEqual(30);
    seen.push(...rows);
    // The calendar leads to months in the same words.
    const links: string = /<nav class="pages"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
    const previous: string | undefined = /<a href="([^"]+)" rel="prev"/.exec(links)?.[1];
    expect(previous, at).toBe(pages.at(-2));
    at = /<a href="([^"]+)" rel="next"/.exec(links)?.[1];
    if (at) pages.push(at);
  }
  expect(pages.slice(0, 3)).toEqual(['/politics', '/politics/page/2', '/politics/page/3']);
  expect(pages.length).toBeGreaterThan(bigDayCount / 30);
  // Every story once, on one page.
  expect(seen.length).toBeGreaterThan(bigDayCount);
  expect(new Set(seen).size).toBe(seen.length);
  expect((await portal.ask(`/politics/page/${pages.length + 1}`)).status).toBe(404);
});

test('years, months and days lead to every story ever published', async ({ portal, door }) => {
  const found = new Set<string>();
  const visit = async (address: string, deeper: RegExp): Promise<string[]> => {
    const { status, text } = await portal.ask(address);
    expect(status, address).toBe(200);
    return linksOf(text).filter((to) => deeper.test(to));
  };
  const before = await door.publishedPaths('politics');
  const [first = ''] = await visit('/politics/2019', /^\/politics\/2019\/\d\d$/);
  expect(first).toBe('/politics/2019/05');
  const years = await visit('/politics/2019', /^\/politics\/\d{4}$/);
  expect(years).toEqual(
    expect.arrayContaining(['/politics/2019', '/politics/2018', '/politics/2017']),
  );
  for (const year of years) {
    for (const month of await visit(year, new RegExp(`^${year}/\\d\\d$`))) {
      for (const day of await visit(month, new RegExp(`^${month}/\\d\\d$`))) {
        for (const path of await visit(day, storyPath)) found.add(path);
      }
    }
  }
  expect(before.length).toBeGreaterThan(bigDayCount);
  expect(before.filter((path) => !found.has(path))).toEqual([]);
  // The feed itself leads to its archive.
  const { text } = await portal.ask('/politics');
  expect(markupOf(text)).toContain('href="/politics/2019"');
  const news = markupOf((await portal.ask('/news')).text);
  for (const year of [2017, 2018, 2019]) expect(news).toContain(`href="/news/${year}"`);
});

test('a day ends and begins at midnight in Minsk, and knows its neighbours', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}/politics/2017/12/31`);
  const days = page.getByRole('navigation', { name: 'Соседние дни' }).getByRole('link');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Политика: 31 декабря 2017');
  await expect(page.locator('main time', { hasText: /^23:59$/ })).toHaveCount(1);
  await expect(days).toHaveText(['1 января 2018 →']);
  await days.click();
  await expect(page).toHaveURL(`${portal.url}/politics/2018/01/01`);
  await expect(page.locator('main time', { hasText: /^00:00$/ })).toHaveCount(1);
  await expect(days).toHaveText(['← 31 декабря 2017', '15 июля 2018 →']);
});

test('a feed has day headings, times, headlines, categories and pictures', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}/news/2018`);
  await page.getByRole('main').getByRole('link', { name: 'июль 2018' }).click();
  await page.getByRole('main').getByRole('link', { name: '15 июля 2018' }).click();
  await expect(page.getByRole('main').getByText('Политика', { exact: true })).toBeVisible();

  const last = await lastPageOf(page, `${portal.url}/politics`);
  await page.goto(last);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.filter({ hasText: '15 июля 2018, воскресенье' })).toBeVisible();
  const link = headings.getByRole('link', { name: '31 декабря 2017, воскресенье' });
  await expect(link).toHaveAttribute('href', '/politics/2017/12/31');
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: '23:59' });
  await expect(row.locator('time')).toHaveAttribute('datetime', '2017-12-31T23:59:00+03:00');
  await expect(row.getByRole('heading', { level: 3 }).getByRole('link')).toHaveCount(1);
  expect(await page.getByRole('main').locator('li img').count()).toBeGreaterThan(0);
  const archive = page.getByRole('link', { name: 'Архив за 31 декабря 2017' });
  await expect(archive).toHaveAttribute('href', '/politics/2017/12/31');
  // In a category no row repeats its name; among all news every row says it.
  await expect(row).not.toContainText('Политика');
  await page.goto(`${portal.url}/news`);
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('h3') });
  const names = rows.filter({ has: page.locator('a[href^="/"]').nth(1) });
  expect(await names.count()).toBe(await rows.count());
});

async function lastPageOf(page: Page, feed: string): Promise<string> {
  await page.goto(`${feed}/page/21`);
  return page.url();
}

for (const [name, viewport] of Object.entries({
  desk: { width: 1280, height: 800 },
  telephone: { width: 360, height: 800 },
})) {
  test.describe(`front page, ${name}`, () => {
    test.use({ viewport });

    test('no story stands twice above the fold', async ({ page, portal }) => {
      await page.goto(portal.url);
      const above = await page
        .getByRole('main')
        .getByRole('link')
        .evaluateAll(
          (links, fold) =>
            links
              .filter((link) => link.getBoundingClientRect().top < fold)
              .map((link) => link.getAttribute('href') ?? ''),
          viewport.height,
        );
      const stories = above.filter((href) => storyPath.test(href));
      expect(stories.length).toBeGreaterThan(0);
      expect(new Set(stories).size).toBe(stories.length);
    });
  });
}

test('the front page has leading stories, the latest feed and blocks of categories', async ({
  page,
  portal,
}) => {
  await page.goto(portal.url);
  const leads = page.getByRole('region', { name: 'Главное' });
  await expect(leads.getByRole('heading')).toHaveCount(4);
  const latest = page.getByRole('region', { name: 'Свежие новости Беларуси' });
  const block = page.getByRole('region', { name: 'Политика' });
  await expect(block.getByRole('link', { name: 'Политика' })).toHaveAttribute('href', '/politics');
  expect(await block.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(2);
  const hrefs = async (part: typeof leads) =>
    part.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const [leading, newest] = [await hrefs(leads), await hrefs(latest)];
  expect(newest.filter((href) => leading.includes(href))).toEqual([]);
  // «Свежие новости Беларуси» leaves out what happens elsewhere.
  expect(newest.filter((href) => href?.startsWith('/world/'))).toEqual([]);
});
