import { findingsCrosswise } from './axe.ts';
import { heardFaults } from './heard-faults.ts';
import { overflowOf } from './overflow.ts';
import { listTemplates, makePageTypes, type PageTypes } from './page-types.ts';
import { expect, test } from './portal.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** Every kind of page as a browser shows it. */

let pages: PageTypes;

test.beforeAll(async ({ door }) => {
  pages = await makePageTypes(door, 2015);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test('every page fits 320 pixels, is told in order, and the browser has nothing to complain of', async ({
      context,
      portal,
    }) => {
      test.setTimeout(120_000);
      for (const { name, path, status } of listTemplates(pages)) {
        const page = await context.newPage();
        const watch = watchPage(page, portal.url);
        const answer = await page.goto(portal.url + path, { waitUntil: 'load' });
        expect(answer?.status(), name).toBe(status);
        await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
        expect.soft(await overflowOf(page), name).toEqual({ by: 0, from: [] });
        if (javaScriptEnabled) {
          await waitForHydration(page);
          expect.soft(await heardFaults(page), name).toEqual([]);
        }
        expect.soft(watch.complaints, name).toEqual([]);
        await page.close();
      }
    });
  });
}

test.describe('enlarged text', () => {
  // The test enlarges the text by a style of its own.
  test.use({ viewport: { width: 640, height: 900 }, bypassCSP: true });

  test('a page with text twice as large fits too', async ({ page, portal }) => {
    test.setTimeout(120_000);
    for (const { name, path } of listTemplates(pages)) {
      await page.goto(portal.url + path, { waitUntil: 'domcontentloaded' });
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      expect.soft(await overflowOf(page), name).toEqual({ by: 0, from: [] });
    }
  });
});

test('a wide table scrolls in itself and can be reached from the keyboard', async ({
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(portal.url + pages.ordinary['article with wide parts']);
  const table = page.getByRole('article').getByRole('table');
  const box = table.locator('xpath=ancestor::*[@tabindex="0"][1]');
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expect(page.getByRole('article').locator('h2').first()).toHaveAttribute('id', /.+/);
});

test('the first Tab leads past the masthead to the content', async ({ page, portal }) => {
  await page.goto(portal.url + pages.ordinary['article']);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'К содержанию' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('the picture of the story is decoded, sharp enough and holds its place', async ({
  page,
  portal,
}) => {
  await page.goto(portal.url + pages.ordinary['article']);
  const picture = page.getByRole('article').getByRole('img', { name: 'Озеро' });
  await expect(picture).toHaveJSProperty('complete', true);
  const drawn = await picture.evaluate((image: HTMLImageElement) => ({
    natural: image.naturalWidth,
    shown: image.clientWidth,
    ratio: image.clientWidth / image.clientHeight,
    source: image.currentSrc,
  }));
  expect(drawn.natural).toBeGreaterThanOrEqual(drawn.shown);
  expect(drawn.ratio).toBeCloseTo(16 / 9, 1);
  expect(drawn.source).toMatch(/\.avif$/);
  await expect(page.locator('img[fetchpriority="high"]')).toHaveCount(1);
});

test('axe finds nothing on any page, on a telephone and a desk, in both themes', async ({
  page,
  portal,
}) => {
  test.setTimeout(300_000);
  for (const { name, path } of listTemplates(pages)) {
    await page.goto(portal.url + path, { waitUntil: 'domcontentloaded' });
    expect.soft(await findingsCrosswise(page), name).toEqual([]);
  }
});
