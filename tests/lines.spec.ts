import type { Page } from '@playwright/test';
import { expect, test } from './portal.ts';
import { editor, ownWord, story } from './test-stories.ts';

/** «Сюжеты», the archive and the ways on from an article, as readers meet them. */

const year = 2013;
/** A page is refreshed within seconds; a machine at its limit takes longer. */
const patience = { timeout: 20_000 };
const at = (day: number, hour = 12) => new Date(Date.UTC(year, 4, day, hour - 3));

interface Subject {
  slug: string;
  title: string;
  ids: number[];
  paths: string[];
  headlines: string[];
}

let subject: Subject;

test.beforeAll(async ({ door }) => {
  const word = ownWord();
  const slug = `most-${process.pid}`;
  const published = [];
  const headlines: string[] = [];
  for (let day = 1; day <= 5; day++) {
    const headline = `Мост ${word}: день ${day}`;
    headlines.push(headline);
    published.push(
      await door.publishStory(
        story({ headline, category: 'ecology', publishedAt: at(day * 3), tags: [`Мост ${word}`] }),
        editor,
      ),
    );
  }
  const january = new Date(Date.UTC(year, 0, 10));
  await door.publishStory(story({ category: 'ecology', publishedAt: january }), editor);
  const title = `Мост ${word}`;
  await door.addLine({ slug, title, description: 'Как чинили мост и кто ждал.' }, editor);
  const ids = published.map(({ id }) => id);
  await door.putInLine(slug, ids, {}, editor);
  await door.markKeyMoment(slug, ids[2] ?? 0, true, editor);
  subject = { slug, title, ids, paths: published.map(({ path }) => path ?? ''), headlines };
});

const spaces = (text: string) => text.replaceAll('\u00a0', ' ');
const headlinesIn = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map(spaces);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a line is told newest first, or from its beginning, at an address of its own', async ({
      page,
      portal,
    }) => {
      const { slug, title, headlines } = subject;
      await page.goto(`${portal.url}/lines/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('main')).toContainText('Как чинили мост и кто ждал.');
      await expect(page.locator('.meta')).toContainText('5\u00a0материалов');
      expect(await headlinesIn(page, '.timeline h3 a')).toEqual(headlines.toReversed());
      const key = page.locator('.timeline li', { hasText: 'Ключевой момент' });
      await expect(key).toHaveCount(1);
      expect(spaces((await key.textContent()) ?? '')).toContain(headlines[2]);
      await page.getByRole('link', { name: 'С начала сюжета' }).click();
      await expect(page).toHaveURL(`${portal.url}/lines/${slug}/oldest`);
      expect(await headlinesIn(page, '.timeline h3 a')).toEqual(headlines);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
        'href',
        new RegExp(`/lines/${slug}$`),
      );
    });

    test('an article names its line and leads through it and through its category', async ({
      page,
      portal,
    }) => {
      const { slug, paths, headlines } = subject;
      await page.goto(portal.url + paths[2]);
      const block = page.getByRole('region', { name: /^Сюжет: / });
      expect(await headlinesIn(page, '.of-line li a')).toEqual(
        [3, 1, 0].map((index) => headlines[index]),
      );
      const beside = page.getByRole('navigation', { name: 'Соседние материалы рубрики' });
      await expect(beside.locator('[rel="prev"]')).toHaveAttribute('href', paths[1] ?? '');
      await expect(beside.locator('[rel="next"]')).toHaveAttribute('href', paths[3] ?? '');
      // What the block names is not offered once more below it.
      const related = await headlinesIn(page, '.related li a');
      for (const index of [0, 1, 3]) expect(related).not.toContain(headlines[index]);
      expect(related[0]).toBe(headlines[4]);
      await block.getByRole('link', { name: /^Весь сюжет/ }).click();
      await expect(page).toHaveURL(`${portal.url}/lines/${slug}`);
    });

    test('a date is jumped to by its address, and an empty day leads to those beside it', async ({
      page,
      portal,
    }) => {
      await page.goto(`${portal.url}/ecology`);
      await page.getByLabel('Перейти к дате').fill(`${year}-05-06`);
      await page.getByRole('button', { name: 'Открыть' }).click();
      await expect(page).toHaveURL(`${portal.url}/ecology/${year}/05/06`);
      await expect(page.locator('.day-list')).toContainText('день 2');
      const response = await page.goto(`${portal.url}/ecology/${year}/05/07`);
      expect(response?.status()).toBe(404);
      const days = page.getByRole('navigation', { name: 'Соседние дни' });
      await expect(days.locator('[rel="prev"]')).toHaveAttribute('href', `/ecology/${year}/05/06`);
      await expect(days.locator('[rel="next"]')).toHaveAttribute('href', `/ecology/${year}/05/09`);
    });

    test('a year is twelve months, in which days with stories are links', async ({
      page,
      portal,
    }) => {
      await page.goto(`${portal.url}/ecology/${year}`);
      await expect(page.locator('.calendar')).toHaveCount(12);
      const may = page.getByRole('table', { name: `май ${year}` });
      await expect(may.getByRole('columnheader')).toHaveCount(7);
      await expect(may.getByRole('link')).toHaveText([`май ${year}`, '3', '6', '9', '12', '15']);
      await expect(may.getByRole('link', { name: `6 мая ${year}` })).toHaveAttribute(
        'href',
        `/ecology/${year}/05/06`,
      );
      await expect(page.getByRole('table', { name: `июнь ${year}` }).getByRole('link')).toHaveCount(
        0,
      );
    });
  });
}

test('months lead to the nearest ones that have stories, and today is marked', async ({
  page,
  portal,
  door,
}) => {
  const today = await door.publishStory(story({ category: 'ecology' }), editor);
  await page.goto(`${portal.url}/ecology/${year}/05`);
  const months = page.getByRole('navigation', { name: 'Соседние месяцы' });
  await expect(months.locator('[rel="prev"]')).toHaveAttribute('href', `/ecology/${year}/01`);
  await page.goto(`${portal.url}/ecology`);
  const day = (today.path ?? '').split('/').slice(2, 5).join('/');
  await expect(page.locator('.calendar [aria-current="date"]')).toHaveAttribute(
    'href',
    `/ecology/${day}`,
  );
});

test('what editors do to a line is seen within seconds, everywhere it stands', async ({
  page,
  portal,
  door,
}) => {
  const slug = `parom-${process.pid}`;
  const given = (day: number) => story({ category: 'ecology', publishedAt: at(day, 20) });
  const first = await door.publishStory(given(20), editor);
  const second = await door.publishStory(given(21), editor);
  const status = async (path: string) => (await portal.ask(path)).status;
  const article = async () => (await portal.ask(first.path ?? '')).text;
  expect(await article()).not.toContain(`/lines/${slug}`);
  expect(await status(`/lines/${slug}`)).toBe(404);
  await door.addLine({ slug, title: 'Паром' }, editor);
  await door.putInLine(slug, [first.id, second.id], {}, editor);
  expect(await status(`/lines/${slug}`)).toBe(200);
  await expect.poll(article, patience).toContain(`/lines/${slug}`);
  await door.renameLine(slug, { slug: `${slug}-2`, title: 'Паром через озеро' }, editor);
  const moved = await portal.ask(`/lines/${slug}`);
  expect([moved.status, moved.headers['location']]).toEqual([308, `/lines/${slug}-2`]);
  await expect.poll(article, patience).toContain('Паром через озеро');
  await page.goto(`${portal.url}/lines`);
  await expect(page.getByRole('link', { name: 'Паром через озеро' })).toBeVisible();
  const feed = await portal.ask(`/lines/${slug}-2/rss.xml`);
  expect(feed.status).toBe(200);
  expect(feed.text).toContain(second.path ?? '');
  await door.setLineState(`${slug}-2`, 'removed', editor);
  expect([await status(`/lines/${slug}`), await status(`/lines/${slug}-2`)]).toEqual([410, 410]);
  expect(await status(`/lines/${slug}-2/rss.xml`)).toBe(404);
  await expect.poll(article, patience).not.toContain(`/lines/${slug}`);
  expect(await status(first.path ?? '')).toBe(200);
});

test('a newer story of the category gives the one before it its «Позже», and no other page', async ({
  portal,
  door,
}) => {
  const given = (day: number) => story({ category: 'technology', publishedAt: at(day, 21) });
  const [far, near] = [
    await door.publishStory(given(24), editor),
    await door.publishStory(given(25), editor),
  ];
  const bodyOf = async (path: string | null) => (await portal.ask(path ?? '')).text;
  const before = await bodyOf(near.path);
  expect(before).toContain(`rel="prev" href="${far.path}"`);
  const newer = await door.publishStory(given(26), editor);
  await expect.poll(() => bodyOf(near.path), patience).toContain(`rel="next" href="${newer.path}"`);
  await door.withdrawStory(newer.id, null, editor);
  await expect.poll(() => bodyOf(near.path), patience).not.toContain(`href="${newer.path}"`);
});
