import type { Page } from '@playwright/test';
import { findingsInBothThemes } from './axe.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** What search fields suggest while they are written in. */

test.beforeAll(async ({ door }) => {
  await door.publishStories(
    [
      story({
        externalId: 'test:suggest-1',
        headline: 'Черёмуха зацвела у реки',
        tags: ['Черёмуха'],
      }),
      story({ externalId: 'test:suggest-2', headline: 'Под черёмухой поставили скамьи' }),
    ],
    editor,
  );
});

const options = (page: Page) => page.locator('.suggest [role=option]');

/** The field of the masthead at this width, opened. */
async function openField(page: Page) {
  const opener = page.locator('summary[aria-label="Поиск"]');
  if (await opener.isVisible()) await opener.click();
  return page.getByRole('banner').locator('input[name=q]:visible');
}

for (const width of [360, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a reader writes, hears, chooses by keys and is led there', async ({ page, portal }) => {
      await page.goto(portal.url);
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      const field = await openField(page);
      await field.click();
      await expect(field).toHaveRole('combobox');
      expect(scripts.length).toBeGreaterThan(0);
      await expect(options(page)).toHaveCount(0);
      await field.pressSequentially('черём');
      await expect(options(page).first()).toBeVisible();
      await expect(field).toHaveAttribute('aria-expanded', 'true');
      await expect(page.getByRole('status')).toContainText(/\d+\s(?:подсказ\S+), выбор стрелками/);
      await expect(options(page).first()).toContainText('Черёмуха');

      await field.press('ArrowDown');
      const first = options(page).first();
      await expect(first).toHaveAttribute('aria-selected', 'true');
      await expect(field).toHaveAttribute(
        'aria-activedescendant',
        (await first.getAttribute('id')) ?? '',
      );
      await field.press('ArrowUp');
      await expect(field).not.toHaveAttribute('aria-activedescendant');
      await field.press('Escape');
      await expect(options(page)).toHaveCount(0);
      await expect(field).toHaveValue('черём');
      await expect(field).toBeFocused();

      await field.press('ArrowDown');
      await expect(options(page).first()).toBeVisible();
      await field.press('Escape');
      await expect(options(page)).toHaveCount(0);
      // What is chosen stays so when the answer comes late.
      let answer = () => {};
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/api/suggest?*', async (route) => {
        await asked;
        await route.continue();
      });
      const late = page.waitForResponse('**/api/suggest?*');
      await field.pressSequentially('ух');
      await expect(options(page).first()).toBeVisible();
      await field.press('ArrowDown');
      await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
      answer();
      await (await late).finished();
      await page.waitForTimeout(300);
      await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
      await field.press('Enter');
      await expect(page).toHaveURL(/\/tags\/cheryomuha$|\/tags\/cher/);
    });

    test('Enter without a choice searches; a press on a line leads to it', async ({
      page,
      portal,
    }) => {
      await page.goto(`${portal.url}/search`);
      const field = page.getByRole('main').locator('input[name=q]');
      await field.click();
      await expect(field).toHaveRole('combobox');
      await field.pressSequentially('черёмух');
      await expect(options(page).first()).toBeVisible();
      await field.press('Enter');
      await expect(page).toHaveURL(/\/search\?q=/);
      const again = page.getByRole('main').locator('input[name=q]');
      await again.click();
      await expect(again).toHaveRole('combobox');
      await expect(options(page)).toHaveCount(0);
      await again.pressSequentially('о');
      await options(page).filter({ hasText: 'Под черёмухой' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Под\sчерёмухой/);
    });

    test('axe finds nothing while suggestions are open', async ({ page, portal }) => {
      await page.goto(portal.url);
      const field = await openField(page);
      await field.click();
      await expect(field).toHaveRole('combobox');
      await field.pressSequentially('черём');
      await expect(options(page).first()).toBeVisible();
      await field.press('ArrowDown');
      expect(await findingsInBothThemes(page)).toEqual([]);
      for (const box of await options(page).all()) {
        expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    });
  });
}

test('programs and browsers get suggestions, one answer for every spelling', async ({ portal }) => {
  const answer = await portal.ask('/api/suggest?q=+%D0%A7%D0%95%D0%A0%D0%81%D0%9C');
  expect(answer.status).toBe(200);
  const { query, suggestions } = JSON.parse(answer.text);
  expect(query).toBe('черём');
  expect(suggestions[0]).toMatchObject({ kind: 'tag', text: 'Черёмуха' });
  const other = await portal.ask('/api/suggest?q=%D1%87%D0%B5%D1%80%D1%91%D0%BC&x=1');
  expect(other.text).toBe(answer.text);

  const description = await portal.ask('/opensearch.xml');
  expect(description.text).toContain('type="application/x-suggestions+json"');
  const open = await portal.ask('/api/suggest?format=opensearch&q=%D1%87%D0%B5%D1%80%D1%91%D0%BC');
  expect(open.headers['content-type']).toBe('application/x-suggestions+json; charset=utf-8');
  const [asked, texts, , addresses] = JSON.parse(open.text);
  expect(asked).toBe('черём');
  expect(texts[0]).toBe('Черёмуха');
  expect(addresses[0]).toMatch(/^https?:\/\/.*\/tags\//);
});

test('nothing is suggested for nothing', async ({ portal }) => {
  for (const query of ['', '%D1%87', '%00', '%25%25', `${'z'.repeat(3_000)}`]) {
    const { text, status } = await portal.ask(`/api/suggest?q=${query}`);
    expect(status).toBe(200);
    expect(JSON.parse(text).suggestions).toEqual([]);
  }
});
