import type { Page } from '@playwright/test';
import { colourRules, findingsInBothThemes, findingsOf } from './axe.ts';
import { overflowOf } from './overflow.ts';
import { listTemplates, makePageTypes, type PageTypes } from './page-types.ts';
import { expect, test } from './portal.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** «Версия для слабовидящих»: the panel, what it changes, and that it stays changed. */

let pages: PageTypes;

test.beforeAll(async ({ door }) => {
  pages = await makePageTypes(door, 2013);
});

const panel = (page: Page) => page.getByRole('dialog', { name: 'Версия для слабовидящих' });
const opener = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: 'Версия для слабовидящих' });

async function open(page: Page): Promise<void> {
  await waitForHydration(page);
  await opener(page).click();
  await expect(panel(page)).toBeVisible();
}

/** The page is set so from its first request on. */
async function choose(page: Page, words: string): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem('comfort', kept), words);
}

for (const width of [360, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('it comes first after the skip link, and opens, sets and closes from the keyboard', async ({
      page,
      portal,
    }) => {
      const watch = watchPage(page, portal.url);
      await page.goto(portal.url + pages.ordinary['article']);
      await waitForHydration(page);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(opener(page)).toBeFocused();
      await expect(opener(page)).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(panel(page)).toBeVisible();
      await page.getByRole('radio', { name: '100 %' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('html')).toHaveCSS('font-size', '24px');
      await page.keyboard.press('Escape');
      await expect(panel(page)).toHaveCount(0);
      await expect(opener(page)).toBeFocused();
      await page.reload();
      await expect(page.locator('html')).toHaveCSS('font-size', '24px');
      expect(watch.complaints).toEqual([]);
    });

    test('the footer opens it too', async ({ page, portal }) => {
      await page.goto(portal.url + pages.ordinary['about']);
      await waitForHydration(page);
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: 'Версия для слабовидящих' })
        .click();
      await expect(panel(page)).toBeVisible();
    });

    test('axe finds nothing in the open panel', async ({ page, portal }) => {
      test.setTimeout(60_000);
      await page.goto(portal.url + pages.ordinary['article']);
      await open(page);
      expect.soft(await findingsInBothThemes(page), 'as it opens').toEqual([]);
      for (const input of await panel(page).getByRole('radio').all()) {
        const box = await input.boundingBox();
        expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      for (const colours of [
        'Чёрным по белому',
        'Белым по чёрному',
        'Жёлтым по чёрному',
        'Синим по голубому',
      ]) {
        await page.getByRole('radio', { name: colours }).check();
        expect.soft(await findingsInBothThemes(page, colourRules), colours).toEqual([]);
      }
      await page.getByRole('radio', { name: '200 %' }).check();
      expect.soft(await findingsOf(page), '200 %').toEqual([]);
      const { scrollWidth, clientWidth } = await panel(page).evaluate((dialog) => dialog);
      expect(scrollWidth).toBe(clientWidth);
    });

    test('what was chosen is there at the first paint, and nothing moves', async ({
      page,
      portal,
    }) => {
      await choose(page, 'text-200 colours-yellow-on-black lines-wide');
      await page.addInitScript(() => {
        const seen = { shift: 0, first: '' };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            seen.shift += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(() => {
          const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
          seen.first ||= `${fontSize} ${backgroundColor}`;
        }).observe({ type: 'paint', buffered: true });
      });
      await page.goto(portal.url + pages.ordinary['article'], { waitUntil: 'networkidle' });
      const seen = await page.evaluate(() => (window as unknown as { seen: object }).seen);
      expect(seen).toEqual({ shift: expect.any(Number), first: '32px rgb(0, 0, 0)' });
      expect((seen as { shift: number }).shift).toBeLessThanOrEqual(0.01);
    });
  });
}

test('at 320 pixels nothing is lost in text twice as large, spaced as widely as can be', async ({
  page,
  portal,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await choose(page, 'text-200 letters-widest lines-widest face-sans');
  for (const { name, path } of listTemplates(pages)) {
    await page.goto(portal.url + path);
    expect.soft(await overflowOf(page), name).toEqual({ by: 0, from: [] });
  }
});

test('a desk with text twice as large is laid out as one half as wide', async ({
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(portal.url + pages.ordinary['article']);
  const aside = page.locator('main aside').first();
  const beside = async () => {
    const [text, rail] = await Promise.all([
      page.locator('.story').boundingBox(),
      aside.boundingBox(),
    ]);
    return (rail?.x ?? 0) > (text?.x ?? 0) + (text?.width ?? 0) - 1;
  };
  expect(await beside()).toBe(true);
  await open(page);
  await page.getByRole('radio', { name: '200 %' }).check();
  await expect.poll(beside).toBe(false);
  await expect(page.locator('.mast-menu')).toBeVisible();
  await page.getByRole('button', { name: 'Вернуть обычный вид' }).click();
  await expect.poll(beside).toBe(true);
  await expect(page.locator('.mast-menu')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-comfort', '');
});

test('other open pages follow, and the theme is one setting with the masthead’s', async ({
  context,
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const other = await context.newPage();
  await other.setViewportSize({ width: 1280, height: 800 });
  await other.goto(portal.url + pages.ordinary['about']);
  await page.goto(portal.url + pages.ordinary['article']);
  await open(page);
  await page.getByRole('radio', { name: '125 %' }).check();
  await page.getByRole('radio', { name: 'Тёмное' }).check();
  await expect(other.locator('html')).toHaveCSS('font-size', '20px');
  for (const one of [page, other]) {
    await expect(one.locator('html')).toHaveCSS('background-color', 'rgb(20, 23, 26)');
    await expect(one.locator('.mast-settings select')).toHaveValue('dark');
  }
  // Colours of one's own are light and dark at once: there is nothing left to choose.
  await page.getByRole('radio', { name: 'Белым по чёрному' }).check();
  await expect(page.getByRole('radio', { name: 'Светлое' })).toBeDisabled();
  await page.getByRole('button', { name: 'Готово' }).click();
  await expect(panel(page)).toHaveCount(0);
});

test('what was changed elsewhere is there when a page comes back', async ({ page, portal }) => {
  await page.goto(portal.url + pages.ordinary['about']);
  await page.goto(portal.url + pages.ordinary['article']);
  await open(page);
  await page.getByRole('radio', { name: '150 %' }).check();
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('О проекте');
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
});

test('without pictures none is shown or loaded, and their words stand in their place', async ({
  page,
  portal,
}) => {
  await choose(page, 'pictures-off');
  const finished: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().includes('/pictures/')) finished.push(request.url());
  });
  await page.goto(portal.url + pages.ordinary['article'], { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  const picture = page.locator('.story picture').first();
  await expect(picture.locator('img')).toBeHidden();
  const words = await picture.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(words).toContain('Озеро');
  // The urgent one may have been asked for before any script could run.
  expect(new Set(finished).size).toBeLessThanOrEqual(1);
});

test('«А+» and «А−» beside an article move the same setting', async ({ page, portal }) => {
  await page.goto(portal.url + pages.ordinary['article']);
  await waitForHydration(page);
  const larger = page.getByRole('button', { name: 'Крупнее текст' });
  for (let press = 0; press < 5; press += 1) await larger.click();
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
  await expect(page.getByRole('status')).toHaveText('Размер текста 200 %');
  await page.getByRole('button', { name: 'Мельче текст' }).click();
  await expect(page.locator('html')).toHaveCSS('font-size', '28px');
});

test('on paper nothing of it is printed', async ({ page, portal }) => {
  await choose(page, 'text-200 colours-white-on-black');
  await page.goto(portal.url + pages.ordinary['article']);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('.tools')).toBeHidden();
  const size = await page.locator('html').evaluate((html) => getComputedStyle(html).fontSize);
  expect(Number.parseFloat(size)).toBeLessThan(16);
});

test('a browser that keeps nothing sets the page it shows, and says so', async ({
  page,
  portal,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(portal.url + pages.ordinary['about']);
  await open(page);
  await page.getByRole('radio', { name: '150 %' }).check();
  await expect(page.locator('html')).toHaveCSS('font-size', '24px');
  await expect(panel(page)).toContainText('Браузер не даёт ничего запомнить');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to what the browser itself can do', async ({ page, portal }) => {
    await page.goto(portal.url + pages.ordinary['article']);
    await opener(page).click();
    await expect(page).toHaveURL(`${portal.url}/accessibility`);
    await expect(page.getByRole('main')).toContainText('Без JavaScript');
    await expect(page.getByRole('main')).toContainText('Ctrl');
  });
});
