import { findingsInBothThemes } from './axe.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** Filters, order, marks and corrections of the search: links and a form, so without scripts first. */

const address = (parameters: Record<string, string>) =>
  `/search?${new URLSearchParams(parameters)}`;

test.beforeAll(async ({ door }) => {
  await door.publishStories(
    [
      story({
        externalId: 'test:filters-1',
        headline: 'Рябинник зацвёл в Долгиново',
        lead: 'Куст рябинника зацвёл <b>впервые</b> за пять лет.',
        category: 'ecology',
        publishedAt: new Date('2012-05-04T09:00:00+03:00'),
      }),
      story({
        externalId: 'test:filters-2',
        headline: 'Выставка растений открыта',
        lead: 'Среди экспонатов есть и рябинник.',
        category: 'culture',
        publishedAt: new Date('2012-06-04T09:00:00+03:00'),
      }),
    ],
    editor,
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('a reader narrows, orders, and takes it back', async ({ page, portal }) => {
    await page.goto(portal.url + address({ q: 'рябинника' }));
    const main = page.getByRole('main');
    const found = main.locator('.found h2');
    await expect(found).toHaveText(['Рябинник зацвёл в Долгиново', 'Выставка растений открыта']);
    await main.getByRole('combobox', { name: 'Порядок' }).selectOption('Сначала новые');
    await main.getByRole('button', { name: 'Найти' }).click();
    await expect(found).toHaveText(['Выставка растений открыта', 'Рябинник зацвёл в Долгиново']);
    await expect(main.getByRole('combobox', { name: 'Порядок' })).toHaveValue('newest');

    await main.getByRole('combobox', { name: 'Раздел' }).selectOption('Экология');
    await main.getByRole('button', { name: 'Найти' }).click();
    await expect(main).toContainText('Найден 1\u00a0материал');
    await main.getByText('Точные даты').click();
    await main.getByLabel('с', { exact: true }).fill('2012-05-05');
    await main.getByRole('button', { name: 'Найти' }).click();
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(
      'По запросу «рябинника» с этими условиями ничего не найдено',
    );
    await expect(main.getByLabel('с', { exact: true })).toHaveValue('2012-05-05');
    await main.getByRole('link', { name: 'Сбросить условия' }).click();
    await expect(found).toHaveCount(2);
  });

  test('marks the words, and nothing else', async ({ page, portal }) => {
    await page.goto(portal.url + address({ q: 'рябинник Долгиново' }));
    const marks = page.getByRole('main').locator('.found').first().locator('mark');
    await expect(marks.first()).toHaveText('Рябинник');
    await page.goto(portal.url + address({ q: 'впервые рябинника' }));
    await expect(page.locator('.found p mark')).toHaveText(['рябинника', 'впервые']);
  });

  test('a slip is told, and what was meant is shown', async ({ page, portal }) => {
    for (const [typed, meant] of [
      ['рябинниг', 'рябинник'],
      ['hz,byybr', 'рябинник'],
    ] as const) {
      await page.goto(portal.url + address({ q: typed }));
      const main = page.getByRole('main');
      await expect(main).toContainText(`По запросу «${typed}» ничего не найдено.`);
      await expect(main).toContainText(`Показаны результаты для «${meant}»`);
      await expect(main.locator('.found')).toHaveCount(2);
      await main.getByRole('link', { name: `«${meant}»` }).click();
      await expect(main).not.toContainText('ничего не найдено');
      await expect(main.getByRole('searchbox')).toHaveValue(meant);
    }
  });
});

test('absurd filters filter nothing, quickly', async ({ portal }) => {
  for (const odd of [
    { category: "'; drop table stories; --", period: 'constructor', sort: '<script>' },
    { from: '9999-99-99', to: '0000-00-00' },
    { from: '2012-02-30', to: 'x'.repeat(3_000) },
  ]) {
    const reply = await portal.ask(address({ q: 'рябинник', ...odd }));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('Найдено 2');
    expect(reply.text).not.toContain('drop table');
  }
});

test('hostile words are words', async ({ portal }) => {
  for (const query of [
    '"'.repeat(2_000),
    '(a+)+$'.repeat(30),
    `${'а'.repeat(40)}!`,
    '-'.repeat(200),
    'или '.repeat(50),
    '\u202eкинниб\u202c \u200f',
    '👩‍👩‍👧‍👦 '.repeat(20),
    'а б в г д е ж з и к',
    '@m24311 @csociety',
    "\\'; select pg_sleep(9) --",
    'z'.repeat(10_000).slice(0, 7_000),
  ]) {
    const began = Date.now();
    const reply = await portal.ask(address({ q: query }));
    expect(reply.status, query.slice(0, 40)).toBeLessThan(500);
    expect(Date.now() - began, query.slice(0, 40)).toBeLessThan(3_000);
  }
  expect((await portal.ask(`/search?q=${'z'.repeat(10_000)}`)).status).toBe(414);
});

for (const width of [360, 1280]) {
  test.describe(`axe, ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('finds nothing in a search that went astray', async ({ page, portal }) => {
      test.setTimeout(90_000);
      // The other states are among all pages in `layout.spec.ts`.
      for (const parameters of [{ q: 'рябинниг' }, { q: 'рябинник', period: 'day' }, { q: 'и' }]) {
        await page.goto(portal.url + address(parameters));
        expect(await findingsInBothThemes(page), JSON.stringify(parameters)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    });
  });
}
