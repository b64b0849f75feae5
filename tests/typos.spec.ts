import type { Page } from '@playwright/test';
import { findingsCrosswise } from './axe.ts';
import type { Door } from './open-door.ts';
import { expect, test } from './portal.ts';
import { runCommand } from './run-command.ts';
import { editor, ownWord, story } from './test-stories.ts';

/** «Нашли опечатку?»: from the selected words to the editor's list. */

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Сообщить об опечатке' });
// The page hears the keys once it stays open for some seconds.
const inTime = { timeout: 10_000 };

/** A story with a word of its own in the middle of its second paragraph. */
async function publish(door: Door) {
  const word = ownWord();
  const bodyHtml = `<p>Начало.</p><p>Читальный зал ${word}, новый, стал просторнее.</p>`;
  const { id, path } = await door.publishStory(story({ bodyHtml }), editor);
  return { id, word, url: path ?? '' };
}

/** Selects letters of the second paragraph, some of a word only. */
const select = (page: Page, from: number, to: number) =>
  page.evaluate(
    ([start, end]) => {
      const text = document.querySelectorAll('.prose p')[1]?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, start, text, end);
    },
    [from, to] as const,
  );

const pressUntilOpen = (page: Page) =>
  expect(async () => {
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeVisible({ timeout: 500 });
  }).toPass(inTime);

test('selected words are reported by the keyboard', async ({ page, portal, door }) => {
  // Six commands are run, each of which opens the database.
  test.setTimeout(120_000);
  const { id, url, word } = await publish(door);
  await page.goto(portal.url + url);
  await select(page, 16, 18);
  await pressUntilOpen(page);
  await expect(dialog(page).locator('mark')).toHaveText(word);
  await expect(dialog(page)).toContainText(`Читальный зал ${word}, новый, стал просторнее.`);
  await expect(dialog(page).getByRole('button', { name: 'Отправить' })).toBeFocused();
  expect(await findingsCrosswise(page)).toEqual([]);
  await dialog(page).getByLabel('Комментарий').fill('Через «о»\u202e');
  await dialog(page).getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByRole('heading', { name: 'Спасибо!' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const run = (...given: string[]) => runCommand('typos', given, { DATA_DIR: portal.dataDir });
  const { status, printed } = await run('--story', String(id));
  expect(status).toBe(0);
  expect(printed).toContain(`…Читальный зал [${word}], новый, стал просторнее.…`);
  expect(printed).toContain('«Через «о»»');
  const number = /^ {2}(\d+) /m.exec(printed)?.[1] ?? '';
  expect((await run('done', number)).printed).toContain(`Closed: ${number}.`);
  expect((await run('--story', url)).printed).toContain('No typo is reported.');
  expect((await run('done', 'x')).status).toBe(1);
  expect((await run('dismiss')).printed).toContain('Name the numbers of reports');
});

test('a button asks for the words, takes selected ones, and closes with Esc', async ({
  page,
  portal,
  door,
}) => {
  const { url } = await publish(door);
  await page.goto(portal.url + url);
  const button = page.getByRole('button', { name: /^Нашли опечатку/ });
  await button.press('Enter');
  const words = dialog(page).getByLabel('Слова с опечаткой');
  await expect(words).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Отправить' }).click();
  // The browser wants the words first.
  await expect(words).toBeFocused();
  expect(await findingsCrosswise(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  await select(page, 2, 4);
  await button.click();
  await expect(dialog(page).locator('mark')).toHaveText('Читальный');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test('the button takes the words a finger has selected', async ({ page, portal, door }) => {
    const { url } = await publish(door);
    await page.goto(portal.url + url);
    const button = page.getByRole('button', { name: /^Нашли опечатку/ });
    await expect(button.getByText('Ctrl')).toBeHidden();
    await select(page, 2, 4);
    await button.tap();
    await expect(dialog(page).locator('mark')).toHaveText('Читальный');
  });
});

test('keys without selected words, or outside the article, do nothing', async ({
  page,
  portal,
  door,
}) => {
  const { url } = await publish(door);
  await page.goto(portal.url + url);
  await page.waitForTimeout(4_000);
  await page.keyboard.press('Control+Enter');
  await page.evaluate(() => {
    const footer = document.querySelector('footer');
    if (footer) getSelection()?.selectAllChildren(footer);
  });
  await page.keyboard.press('Control+Enter');
  await select(page, 2, 4);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without a connection the words stay, and can be sent again', async ({
  page,
  portal,
  door,
}) => {
  const { url } = await publish(door);
  await page.goto(portal.url + url);
  await select(page, 2, 4);
  await page.getByRole('button', { name: /^Нашли опечатку/ }).click();
  await dialog(page).getByLabel('Комментарий').fill('Так?');
  await page.context().setOffline(true);
  await dialog(page).getByRole('button', { name: 'Отправить' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Проверьте соединение');
  await page.context().setOffline(false);
  await expect(dialog(page).getByLabel('Комментарий')).toHaveValue('Так?');
  await dialog(page).getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByRole('heading', { name: 'Спасибо!' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a form reports the words and leads back with thanks', async ({ page, portal, door }) => {
    const { id, url, word } = await publish(door);
    await page.goto(portal.url + url);
    await expect(page.getByText('Спасибо!')).toBeHidden();
    await page.locator('summary', { hasText: 'Нашли опечатку?' }).click();
    await page.getByLabel('Слова с опечаткой').fill(word);
    await page.getByRole('button', { name: 'Отправить' }).click();
    await expect(page).toHaveURL(`${portal.url}${url}#typo-thanks`);
    await expect(page.getByText('Спасибо! Редакция проверит эти слова.')).toBeVisible();
    const { printed } = await runCommand('typos', ['--story', String(id)], {
      DATA_DIR: portal.dataDir,
    });
    expect(printed).toContain(`[${word}]`);
  });
});
