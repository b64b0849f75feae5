import type { Page } from '@playwright/test';
import { expect, test } from './portal.ts';
import { drawPicture, editor, story } from './test-stories.ts';
import { waitForHydration } from './watch-page.ts';

/** From the front page to sharing an article, with the keyboard alone. */

interface Focused {
  name: string;
  /** Whether an outline shows where the focus is. */
  outlined: boolean;
  /** Whether some of it is seen: in the window, and nothing lies over it. */
  seen: boolean;
}

/** What has the focus; null for the page itself and the browser's own controls. */
function focused(page: Page): Promise<Focused | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const points = [0.15, 0.5, 0.85].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    // A card's link covers the card, and so does its outline; the theme's choice lies unseen over
    // its picture.
    const styles = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      getComputedStyle(element.closest('.theme') ?? element),
    ];
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      outlined: styles.some(({ outlineStyle }) => outlineStyle !== 'none'),
      seen: points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element));
      }),
    };
  });
}

/** Presses Tab until what has the focus is called so; every stop on the way is seen and outlined. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < 150; stop += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (!at) continue;
    passed.push(at.name);
    expect.soft(at, `${at.name} at stop ${stop}`).toMatchObject({ outlined: true, seen: true });
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
  }
  throw new Error(`${name} cannot be reached. Passed: ${passed.join(' | ')}`);
}

for (const width of [360, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 740 } });

    test('from the front page through the menu to an article, its tools and its share links', async ({
      page,
      portal,
      door,
    }) => {
      test.setTimeout(120_000);
      const pictureId = await door.storePicture(await drawPicture(35), null);
      const given = story({ category: 'ecology', tags: ['Озёра'], pictures: [{ pictureId }] });
      const { path } = await door.publishStory(given, editor);
      await page.goto(portal.url);
      await waitForHydration(page);
      await tabTo(page, 'К содержанию');
      await tabTo(page, 'Версия для слабовидящих');
      // The category lies in the menu on every width.
      await tabTo(page, width < 740 ? 'Меню' : 'Ещё');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Экология');
      await page.keyboard.press('Escape');
      expect((await focused(page))?.name).toBe(width < 740 ? 'Меню' : 'Ещё');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Экология');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${portal.url}/ecology`);
      await waitForHydration(page);
      // Past the masthead.
      await tabTo(page, 'К содержанию');
      await page.keyboard.press('Enter');
      await tabTo(page, new RegExp(given.headline));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(portal.url + path);
      await waitForHydration(page);
      await tabTo(page, 'К содержанию');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Сохранить');
      await page.keyboard.press('Space');
      await expect(page.getByRole('button', { name: 'Сохранить' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await tabTo(page, 'Telegram');
      await expect(page.locator(':focus')).toHaveAttribute('href', /^https:\/\/t\.me\/share/);
      // And back: nothing holds the focus.
      await tabTo(page, 'Сохранить', 'Shift+Tab');
      await tabTo(page, 'К содержанию', 'Shift+Tab');
    });
  });
}

test('the focus goes to the end of a page and out of it', async ({ page, portal, door }) => {
  const { path } = await door.publishStory(story(), editor);
  await page.setViewportSize({ width: 1280, height: 740 });
  await page.goto(portal.url + path);
  await waitForHydration(page);
  await tabTo(page, 'RSS');
  const left = async () => {
    await page.keyboard.press('Tab');
    return (await focused(page)) === null;
  };
  await expect.poll(left, { intervals: [1], timeout: 20_000 }).toBe(true);
});

test('no single key does anything', async ({ page, portal, door }) => {
  const { path } = await door.publishStory(story(), editor);
  await page.goto(portal.url + path);
  await waitForHydration(page);
  const state = () =>
    page.evaluate(() => ({
      url: location.href,
      open: document.querySelectorAll('dialog[open], details[open], :popover-open').length,
      focus: document.activeElement?.tagName,
      root: document.documentElement.outerHTML.length,
      at: scrollY,
    }));
  const before = await state();
  for (const key of '/?.,+-=[]0123456789abcdefghijklmnopqrstuvwxyzйцукенгшщзфывапролджэячсмитьбю') {
    await page.keyboard.type(key);
  }
  expect(await state()).toEqual(before);
});
