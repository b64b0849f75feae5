import { expectCompletePage, headOf, markupOf } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { editor, ownWord, story } from './test-stories.ts';

/** The search as a reader without scripts uses it. */
test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

const address = (query: string) => `/search?${new URLSearchParams({ q: query })}`;

test('a reader asks in the masthead, finds, reads on and comes back', async ({
  page,
  portal,
  door,
}) => {
  const word = ownWord();
  const inHeadline = story({
    headline: `${word} открыли`,
    publishedAt: new Date('2014-11-21T14:26:00+03:00'),
  });
  const others = Array.from({ length: 31 }, () => story({ lead: `О находке ${word} говорят.` }));
  await door.publishStories([inHeadline, ...others], editor);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(portal.url);
  const field = page.getByRole('banner').getByRole('searchbox');
  await field.fill(word.toUpperCase());
  await field.press('Enter');
  await expect(page).toHaveTitle(`Поиск: ${word.toUpperCase()} — Вестка`);
  await page.setViewportSize({ width: 320, height: 640 });
  const main = page.getByRole('main');
  await expect(main.getByRole('searchbox')).toHaveValue(word.toUpperCase());
  await expect(main).toContainText('Найдено 32\u00a0материала');
  const found = main.locator('.found');
  await expect(found).toHaveCount(30);
  await expect(found.first()).toContainText(`${word} открыли`);
  await expect(found.first()).toContainText('21 ноября 2014, 14:26');
  await expect(found.first().getByRole('link', { name: 'Общество' })).toBeVisible();

  await main.getByRole('link', { name: 'Дальше' }).click();
  await expect(found).toHaveCount(2);
  await expect(main).toContainText('страница\u00a02');
  await expect(main.getByRole('link', { name: 'Дальше' })).toHaveCount(0);
  await main.getByRole('link', { name: 'Назад' }).click();
  await found.first().getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${word} открыли`);
});

test('without a question there is the field, and help', async ({ page, portal }) => {
  for (const path of ['/search', '/search?q=', '/search?q=+%00+', '/search?page=1']) {
    await page.goto(portal.url + path);
    await expect(page).toHaveTitle('Поиск — Вестка');
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('');
    await expect(page.getByRole('main')).toContainText('фраза целиком');
    await expect(page.getByRole('main')).not.toContainText('Найден');
  }
});

test('a withdrawn story is found no longer', async ({ portal, door }) => {
  const word = ownWord();
  const { id } = await door.publishStory(story({ headline: `${word} снимут` }), editor);
  expect(markupOf((await portal.ask(address(word))).text)).toContain('Найден 1\u00a0материал');
  await door.withdrawStory(id, 'Редакция проверяет сведения.', editor);
  expect(markupOf((await portal.ask(address(word))).text)).toContain('ничего не найдено');
});

test('nothing found is said plainly, with the way on', async ({ page, portal }) => {
  await page.goto(portal.url + address('«небывальщина» превысокомногорассмотрительствующая'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(
    'По запросу «„небывальщина“ превысокомногорассмотрительствующая» ничего не найдено',
  );
  await expect(main.locator('.sections').getByRole('link', { name: 'Все новости' })).toBeVisible();
  await page.goto(portal.url + address('и в на'));
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Уточните запрос');
});

test('hostile and absurd questions are answered as text, quickly', async ({ portal }) => {
  const questions = [
    address('<script>alert(1)</script>'),
    address('"><img src=x onerror=alert(1)>'),
    address("'; drop table stories; --"),
    address('🐝 \u202e мост \ud83d'),
    address('z'.repeat(5_000)),
    // Four times as long would be more than a server takes in a request line.
    address('я'.repeat(1_250)),
    address('" '.repeat(500)),
    '/search?q=%00',
    '/search?q=%zz%E0%A4%A',
    '/search?q=a&q=b',
    '/search?q[]=a&q[$ne]=b',
  ];
  for (const question of questions) {
    const began = Date.now();
    const reply = await portal.ask(question);
    expect(reply.status, question.slice(0, 80)).toBe(200);
    expect(Date.now() - began, question.slice(0, 80)).toBeLessThan(3_000);
    expectCompletePage(reply);
    expect(reply.text, question.slice(0, 80)).not.toContain('<script>alert');
    expect(reply.text, question.slice(0, 80)).not.toContain('<img src=x');
    expect(headOf(reply.text)).toContain('<meta name="robots" content="noindex, follow"/>');
    expect(headOf(reply.text)).not.toContain('rel="canonical"');
  }
  const long = await portal.ask(address('z'.repeat(5_000)));
  expect(markupOf(long.text)).toMatch(/по\sпервым 200\sзнакам/);
});

test('a page that does not exist answers 404', async ({ portal, door }) => {
  const word = ownWord();
  await door.publishStory(story({ headline: `${word} одно` }), editor);
  expect((await portal.ask(`${address(word)}&page=1`)).status).toBe(200);
  for (const page of ['2', '0', '02', '51', '-1', 'two', '9'.repeat(30)]) {
    const reply = await portal.ask(`${address(word)}&page=${page}`);
    expect(reply.status, page).toBe(404);
    expectCompletePage(reply);
  }
  expect((await portal.ask('/search/more')).status).toBe(404);
});
