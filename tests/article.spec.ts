import type { Page } from '@playwright/test';
import type { Door } from './open-door.ts';
import { placesOf } from './places-of.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** What an article shows of stories unlike the reference page's. */
test.use({ javaScriptEnabled: false });

const article = (page: Page) => page.getByRole('article');

test('a story without dateline and end mark gets none', async ({ page, portal, door }) => {
  const { path } = await door.publishStory(story({ source: 'elsewhere' }), editor);
  await page.goto(portal.url + path);
  await expect(article(page)).not.toContainText('-0-');
  await expect(article(page)).not.toContainText('/Корр');
  await expect(article(page).getByText('Источник: Вестка')).toBeVisible();
});

test.describe('credits', () => {
  /** Publishes a story with a picture for each credit; the first is the main one. */
  const credits = async (door: Door, ...given: string[]) => {
    const pictures = await Promise.all(
      given.map(async (credit, index) => ({
        url: `https://pictures.invalid/${index}.jpg`,
        pictureId: await door.storePicture(await drawPicture(40 * index + 100, 900, 600), null),
        alt: `Снимок ${index + 1}`,
        caption: `Подпись ${index + 1}`,
        credit,
      })),
    );
    const inBody = pictures.slice(1).map(({ url }) => `<figure><img src="${url}"></figure>`);
    const body = `<p>Первый абзац.</p>${inBody.join('<p>Между снимками.</p>')}<p>Конец.</p>`;
    return door.publishStory(story({ bodyHtml: body, pictures }), editor);
  };

  test('one name for all pictures stands once, after the body', async ({ page, portal, door }) => {
    const { path } = await credits(door, 'Анна Ясновская', 'Анна Ясновская');
    await page.goto(portal.url + path);
    await expect(article(page).getByRole('img')).toHaveCount(2);
    const line = article(page).getByText('Анна Ясновская');
    await expect(line).toHaveText('Фото: Анна Ясновская');
    const [end = 0, credit = 0] = await placesOf([
      article(page).getByText('Конец.', { exact: true }),
      line,
    ]);
    expect(credit).toBeGreaterThan(end);
  });

  test('different names stand under their pictures and nowhere else', async ({
    page,
    portal,
    door,
  }) => {
    const { path } = await credits(door, 'Анна Ясновская', 'Видео студии «Ветер»');
    await page.goto(portal.url + path);
    const figures = article(page).locator('figure');
    await expect(figures.nth(0)).toContainText('Фото: Анна Ясновская');
    await expect(figures.nth(1)).toContainText('Видео студии «Ветер»');
    await expect(figures.nth(1)).not.toContainText('Фото:');
    await expect(article(page).getByText('Анна Ясновская')).toHaveCount(1);
    await expect(article(page).getByText('Видео студии «Ветер»')).toHaveCount(1);
  });

  test('without a credit nothing is printed', async ({ page, portal, door }) => {
    const { path } = await credits(door, '');
    await page.goto(portal.url + path);
    await expect(article(page).getByRole('img', { name: 'Снимок 1' })).toBeVisible();
    await expect(article(page)).not.toContainText('Фото');
  });
});

test('a flash is a label, a time, a headline and a promise', async ({ page, portal, door }) => {
  const headline = `${ownWord()}: движение по мосту открыто`;
  const flash = story({ headline, lead: '', bodyHtml: '', urgency: 1 });
  const { path } = await door.publishStory(
    { ...flash, publishedAt: new Date('2023-12-13T14:26:00+03:00') },
    editor,
  );
  await page.goto(portal.url + path);
  await expect(article(page).getByText('Молния', { exact: true })).toBeVisible();
  await expect(article(page).getByText('13 декабря 2023, 14:26')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(article(page).getByText('Подробности ожидаются')).toBeVisible();
});
