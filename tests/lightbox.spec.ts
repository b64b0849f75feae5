import type { BrowserContext, Page } from '@playwright/test';
import { findingsInBothThemes } from './axe.ts';
import { expect, test } from './portal.ts';
import { gallery, pictureCount, publishRichStory } from './rich-body.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** The pictures of a story, opened from its gallery. */

let path: string;

test.beforeAll(async ({ door }) => {
  path = await publishRichStory(door);
});

const lightbox = (page: Page) => page.getByRole('dialog', { name: 'Снимки к материалу' });

/** Draws a finger over the middle of the screen, from one distance from its left to another. */
async function swipe(context: BrowserContext, page: Page, from: number, to: number) {
  const devtools = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 370 }],
    });
  await touch('touchStart', from);
  for (let step = 1; step <= 12; step += 1)
    await touch('touchMove', from + ((to - from) * step) / 12);
  await touch('touchEnd');
}

/** The picture whose middle stands in the middle of the screen. */
const shown = (page: Page) => lightbox(page).locator('li:not([inert]) img');

test('without scripts a press opens the picture itself', async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(portal.url + path);
  const opened = page.waitForResponse(/\/pictures\/[0-9a-f]{32}\/full-1600\.jpg$/);
  await gallery(page).getByRole('link').first().click();
  expect((await opened).headers()['content-type']).toBe('image/jpeg');
  await context.close();
});

test.describe('the lightbox', () => {
  test('is walked by keyboard and gives the focus back', async ({ page, portal }) => {
    const { complaints } = watchPage(page, portal.url);
    await page.goto(portal.url + path);
    await waitForHydration(page);
    const link = gallery(page).getByRole('link').nth(1);
    await link.focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    const dialog = lightbox(page);
    await expect(dialog.getByText(`3 из ${pictureCount}`)).toBeVisible();
    await expect(dialog.getByText('Подпись к снимку pot')).toBeInViewport();
    await expect(dialog.locator('li:not([inert])')).toContainText('Фото: Анна Ясновская');
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByText(`4 из ${pictureCount}`)).toBeVisible();
    await expect(shown(page)).toHaveAttribute('alt', 'Снимок: bread');
    await expect(shown(page)).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('End');
    await expect(dialog.getByText(`6 из ${pictureCount}`)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Следующий снимок' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByText(`6 из ${pictureCount}`)).toBeVisible();
    await page.keyboard.press('Home');
    await expect(dialog.getByText(`1 из ${pictureCount}`)).toBeVisible();
    // The focus stays inside, whatever is tabbed.
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      const isOutside = await page.evaluate(
        () => document.activeElement?.closest('.story, .masthead, footer') !== null,
      );
      expect(isOutside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('«back» closes it and stays on the page', async ({ page, portal }) => {
    await page.goto(`${portal.url}/society`);
    await page.goto(portal.url + path);
    await waitForHydration(page);
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByRole('article').getByRole('link', { name: 'Снимок: main' }).click();
    await expect(lightbox(page)).toBeVisible();
    await page.goBack();
    await expect(lightbox(page)).toBeHidden();
    expect(page.url()).toBe(portal.url + path);
    // Closed in another way it leaves no step behind.
    await page.getByRole('article').getByRole('link', { name: 'Снимок: main' }).click();
    await lightbox(page).getByRole('button', { name: 'Закрыть' }).click();
    await expect(lightbox(page)).toBeHidden();
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(`${portal.url}/society`);
  });

  test('opened in another tab a picture is the browser’s', async ({ page, portal, context }) => {
    await page.goto(portal.url + path);
    await waitForHydration(page);
    const opened = context.waitForEvent('page');
    await gallery(page)
      .getByRole('link')
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    await expect(lightbox(page)).toBeHidden();
  });

  for (const width of [360, 1280]) {
    test.describe(`${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 800 } });

      test('axe finds nothing in it, nor in the article', async ({ page, portal }) => {
        await page.goto(portal.url + path);
        await waitForHydration(page);
        expect(await findingsInBothThemes(page)).toEqual([]);
        await gallery(page).getByRole('link').first().click();
        await expect(lightbox(page)).toBeVisible();
        await expect(shown(page)).toBeInViewport();
        expect(await findingsInBothThemes(page)).toEqual([]);
        for (const button of await lightbox(page).getByRole('button').all()) {
          const { width = 0, height = 0, x = 0 } = (await button.boundingBox()) ?? {};
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
          expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
        }
      });
    });
  }

  test.describe('with a finger', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test('a swipe shows the next picture, and only those near are loaded', async ({
      page,
      portal,
      context,
    }) => {
      await page.goto(portal.url + path);
      await waitForHydration(page);
      await gallery(page).getByRole('link').first().tap();
      const dialog = lightbox(page);
      await expect(dialog.getByText(`2 из ${pictureCount}`)).toBeVisible();
      await expect(dialog.locator('img[src]')).toHaveCount(3);
      await swipe(context, page, 300, 60);
      await expect(dialog.getByText(`3 из ${pictureCount}`)).toBeVisible();
      await expect(shown(page)).toBeInViewport({ ratio: 0.9 });
      await expect(dialog.locator('img[src]')).toHaveCount(4);
    });
  });
});
