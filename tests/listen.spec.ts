import type { Page } from '@playwright/test';
import { findingsInBothThemes } from './axe.ts';
import type { Door } from './open-door.ts';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';
import { giveVoices, heardIn, tellVoices } from './voices.ts';

/** «Прослушать»: where there is a voice, and only when asked. */

const listen = (page: Page) => page.locator('.tools [data-action="listen"]');
const player = (page: Page) => page.getByRole('group', { name: 'Чтение вслух' });
const inTime = { timeout: 10_000 };

function publish(door: Door, given: Parameters<typeof story>[0] = {}) {
  return door.publishStory(
    story({
      headline: 'Мост открыт',
      lead: 'Мост открыли утром.',
      bodyHtml:
        '<p>Первым прошёл трамвай.</p><h2>Что дальше</h2><ul><li>Окраска</li></ul>' +
        '<table><tr><td>1</td><td>2</td></tr></table><p>Работы закончат летом. -0-</p>',
      ...given,
    }),
    editor,
  );
}

for (const width of [360, 1280]) {
  test(`reads the text and nothing else, at ${width}`, async ({ page, portal, door }) => {
    await page.setViewportSize({ width, height: 800 });
    const { path } = await publish(door);
    await giveVoices(page, ['en-US', 'ru-RU']);
    await page.goto(portal.url + path);
    await expect(listen(page)).toBeVisible(inTime);
    expect((await heardIn(page)).spoken).toEqual([]);
    await listen(page).click();
    await expect(player(page)).toBeVisible();
    await expect(page.locator('[data-spoken]')).toHaveText('Мост открыт');
    expect(await findingsInBothThemes(page)).toEqual([]);
    const scrolled = await page.evaluate(() => scrollY);
    for (let part = 0; part < 6; part++) await tellVoices(page, 'endUtterance');
    expect((await heardIn(page)).spoken).toEqual([
      'Мост открыт',
      'Мост открыли утром.',
      'Первым прошёл трамвай.',
      'Что дальше',
      'Окраска',
      'Работы закончат летом.',
    ]);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await expect(player(page)).toBeHidden();
    await expect(page.locator('[data-spoken]')).toHaveCount(0);
  });
}

test('pauses where it is, goes on there, changes its speed and stops', async ({
  page,
  portal,
  door,
}) => {
  const { path } = await publish(door);
  await giveVoices(page, ['ru_RU']);
  await page.goto(portal.url + path);
  await expect(listen(page)).toBeVisible(inTime);
  await listen(page).press('Enter');
  await expect(player(page)).toBeVisible();
  await tellVoices(page, 'endUtterance');
  await player(page).getByRole('button', { name: 'Пауза' }).click();
  await tellVoices(page, 'endUtterance');
  expect((await heardIn(page)).spoken).toHaveLength(2);
  await expect(listen(page)).toHaveText('Продолжить');
  await listen(page).click();
  await player(page).getByRole('combobox', { name: 'Скорость' }).selectOption('1.25');
  const { spoken, rates } = await heardIn(page);
  expect(spoken.slice(1)).toEqual(Array.from({ length: 3 }, () => 'Мост открыли утром.'));
  expect(rates.at(-1)).toBe(1.25);
  await player(page).getByRole('button', { name: 'Стоп' }).press('Enter');
  await expect(player(page)).toBeHidden();
  await expect(listen(page)).toBeFocused();
  await expect(listen(page)).toHaveText('Прослушать');
});

test('ends with the page, and says so when the voice fails', async ({ page, portal, door }) => {
  const { path } = await publish(door);
  await giveVoices(page, ['ru-RU']);
  await page.goto(portal.url + path);
  await expect(listen(page)).toBeVisible(inTime);
  await listen(page).click();
  await expect(player(page)).toBeVisible();
  await tellVoices(page, 'failUtterance');
  await expect(page.getByRole('status')).toHaveText('Прочитать вслух не получилось.');
  await listen(page).click();
  await expect(player(page)).toBeVisible();
  const { silenced } = await heardIn(page);
  await page.goto(`${portal.url}/about`);
  const told = await page.evaluate(() => sessionStorage.getItem('silenced'));
  expect(Number(told)).toBeGreaterThan(silenced);
});

test('appears when voices come late, and moves nothing', async ({ page, portal, door }) => {
  const { path } = await publish(door);
  await giveVoices(page, ['ru-RU'], true);
  await page.goto(portal.url + path);
  const lead = page.locator('.lead');
  const before = await lead.boundingBox();
  // Longer than it takes the page to look for voices.
  await page.waitForTimeout(4_000);
  await expect(listen(page)).toBeHidden();
  await tellVoices(page, 'loadVoices');
  await expect(listen(page)).toBeVisible();
  expect(await lead.boundingBox()).toEqual(before);
});

test('is not offered without a voice of the story’s language', async ({ page, portal, door }) => {
  const { path } = await publish(door, { language: 'be' });
  await giveVoices(page, ['ru-RU', 'en-US']);
  await page.goto(portal.url + path);
  await page.waitForTimeout(4_000);
  await expect(page.locator('.tools [data-action="copy"]')).toBeVisible();
  await expect(listen(page)).toBeHidden();
});
