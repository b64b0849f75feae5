import type { Page } from '@playwright/test';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { userAgents } from './ask.ts';
import { expectSame } from './complete-page.ts';
import { placesOf } from './places-of.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** The page as it arrives: nothing on it was put there by a script. */
test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

const word = ownWord();
const published = new Date('2023-12-13T14:26:00+03:00');
const lead = `В Минске открылась обновлённая библиотека ${word}, сообщили корреспонденту.`;
const reference = story({
  headline: `${word}: читальный зал открыт`,
  lead: '',
  bodyHtml: [
    `<p>13 декабря, Минск /Корр. ВЕСТКА/. ${lead}</p>`,
    '<p>Зал стал вдвое просторнее.</p>',
    '<blockquote><p>Мы ждали этого три года.</p></blockquote>',
    `<p>Первые читатели ${word} пришли утром.-0-</p>`,
  ].join(''),
  tags: [`Чтение ${word}`],
  publishedAt: published,
});

let path = '';
let id = 0;

test.beforeAll(async ({ door }) => {
  const pictureId = await door.storePicture(await drawPicture(20), null);
  const others = Array.from({ length: 6 }, () => story({ tags: [`Чтение ${word}`] }));
  await door.publishStories(others, editor);
  const given: StoryInput = {
    ...reference,
    pictures: [
      { pictureId, caption: 'Зал после ремонта', alt: 'Зал', credit: 'Фото Анны Ясновской' },
    ],
  };
  const done = await door.publishStory(given, editor);
  path = done.path ?? '';
  id = done.id;
  await door.correctStory(
    id,
    { kind: 'correction', text: 'Зал открыли в среду, а не во вторник.' },
    editor,
    new Date('2023-12-13T15:02:00+03:00'),
  );
  const late = new Date('2023-12-13T15:30:00+03:00');
  await door.updateStory(id, { note: 'Добавлены часы работы.' }, editor, late);
});

/** Today in Minsk, by the platform's own calendar: `Пятница, 22 ноября 2024`. */
function today(): string {
  const parts = new Intl.DateTimeFormat('ru-RU', {
    timeZone: 'Europe/Minsk',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatToParts(new Date());
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = part('weekday');
  const capital = weekday.charAt(0).toUpperCase() + weekday.slice(1);
  return `${capital}, ${part('day')} ${part('month')} ${part('year')}`;
}

const plain = (text: string | null) => (text ?? '').replaceAll('\u00A0', ' ');
const article = (page: Page) => page.getByRole('article');

test('every part of the reference page stands in the first HTML, in its order', async ({
  page,
  portal,
}) => {
  await page.goto(portal.url + path);
  const masthead = page.getByRole('banner');
  const bodies = masthead.getByRole('link', { name: 'ГОСОРГАНЫ' });
  const flag = masthead.getByRole('img', { name: 'Флаг' });
  const date = masthead.getByText(today(), { exact: true });
  const place = masthead.getByText('Минск-Уручье');
  const sections = masthead.getByRole('navigation').getByRole('link');
  const crumbs = article(page).getByRole('navigation').getByRole('link');
  const head = article(page).locator('header');
  const category = head.getByRole('link', { name: 'Общество' });
  const time = head.locator('time', { hasText: '13 декабря 2023, 14:26' });
  const headline = page.getByRole('heading', { level: 1 });
  const correction = article(page).getByText('Исправлено');
  const update = article(page).getByText('Обновлено');
  const dateline = article(page).getByText('13 декабря, Минск /Корр. ВЕСТКА/.', { exact: true });
  const picture = article(page).getByRole('img', { name: 'Зал' });
  const caption = article(page).getByText('Зал после ремонта');
  const body = article(page).getByText('Зал стал вдвое просторнее.');
  const quotation = article(page).locator('blockquote', { hasText: 'Мы ждали этого три года.' });
  const last = article(page).getByText(`Первые читатели ${word} пришли утром.`);
  const credit = article(page).getByText('Фото Анны Ясновской', { exact: true });
  const tag = article(page).getByRole('link', { name: `Чтение ${word}` });
  const related = page.getByRole('heading', { name: 'Читайте также' });
  const aside = page.getByRole('complementary').last();
  const top = aside.getByRole('heading', { name: 'Топ-новости', exact: true });
  const latest = aside.getByRole('heading', { name: 'Свежие новости Беларуси', exact: true });
  const footer = page.getByRole('contentinfo');

  await expect(bodies).toHaveAttribute('href', '/state-bodies');
  await expect(sections.first()).toHaveText('Все новости');
  const names = (await sections.allInnerTexts()).filter((name) => name !== 'Все новости');
  expect(names.slice(0, 5)).toEqual([
    'Президент',
    'Политика',
    'Экономика',
    'Общество',
    'Происшествия',
  ]);
  await expect(crumbs).toHaveText(['Все новости', 'Общество']);
  await expect(crumbs.first()).toHaveAttribute('href', '/news');
  await expect(category).toHaveAttribute('href', '/society');
  await expect(time).toHaveText('13 декабря 2023, 14:26');
  await expect(time).toHaveAttribute('datetime', /^2023-12-13T14:26(?::00)?\+03:00$/);
  await expect(headline).toHaveText(`${word}: читальный зал открыт`);
  await expect(correction).toContainText('Исправлено 13 декабря, 15:02:');
  await expect(article(page).getByText('Зал открыли в среду, а не во вторник.')).toBeVisible();
  await expect(update).toContainText('Обновлено 15:30');
  await expect(article(page).getByText('Добавлены часы работы.')).toBeVisible();
  await expect(tag).toHaveAttribute('href', /^\/tags\/[a-z0-9-]+$/);
  await expect(aside.getByRole('listitem').first()).toBeVisible();

  const parts = [
    bodies,
    flag,
    date,
    place,
    sections.first(),
    crumbs.first(),
    crumbs.last(),
    category,
    time,
    headline,
    correction,
    update,
    dateline,
    picture,
    caption,
    body,
    quotation,
    last,
    credit,
    tag,
    related,
    top,
    latest,
    footer,
  ];
  for (const part of parts) await expect(part).toBeVisible();
  const places = await placesOf(parts);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('dateline and lead are one paragraph, and the lead is not repeated', async ({
  page,
  portal,
}) => {
  await page.goto(portal.url + path);
  const paragraphs = await article(page).locator('p').allTextContents();
  const whole = paragraphs.map((text) => plain(text).replace(/\s+/g, ' ').trim());
  expect(whole).toContain(`13 декабря, Минск /Корр. ВЕСТКА/. ${lead}`);
  const shown = plain(await article(page).textContent());
  expect(shown.split(lead)).toHaveLength(2);
  expect(shown.split('/Корр. ВЕСТКА/')).toHaveLength(2);
  // Letter by letter: typography never touches a dateline.
  expect(await article(page).textContent()).toContain('13 декабря, Минск /Корр. ВЕСТКА/.');
});

test('the end mark follows the last full stop, unheard and unindexed', async ({ page, portal }) => {
  await page.goto(portal.url + path);
  const mark = article(page).getByText('-0-', { exact: true });
  await expect(mark).toHaveCount(1);
  await expect(mark).toHaveAttribute('aria-hidden', 'true');
  const paragraph = mark.locator('xpath=ancestor::p[1]');
  expect(await paragraph.textContent()).toBe(`Первые читатели ${word} пришли утром.-0-`);
  const descriptions = page.locator('meta[name=description], meta[property="og:description"]');
  for (const text of await descriptions.evaluateAll((all) =>
    all.map((one) => one.getAttribute('content')),
  )) {
    expect(text).not.toContain('-0-');
    expect(text).not.toContain('ВЕСТКА/');
  }
});

test('a browser, a telephone, Googlebot and curl get the same page', async ({ page, portal }) => {
  await expectSame(async () => {
    const texts: string[] = [];
    for (const agent of Object.values(userAgents)) {
      const reply = await portal.ask(path, { headers: { 'User-Agent': agent } });
      expect(reply.status, agent).toBe(200);
      expect(reply.headers['vary'] ?? '').not.toMatch(/user-agent/i);
      texts.push(reply.text);
    }
    const arrived = await page.goto(portal.url + path);
    return [...texts, (await arrived?.text()) ?? ''];
  });
});
