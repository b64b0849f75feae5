import type { Page } from '@playwright/test';
import { findingsInBothThemes } from './axe.ts';
import { expect, test } from './portal.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** The masthead in a browser: the date, the menus, the theme, the keyboard, without scripts. */

const path = '/culture';
const telephone = { width: 360, height: 740 };
const banner = (page: Page) => page.getByRole('banner');

/** `Понедельник, 23 ноября 2026` of an instant, by the platform's own calendar. */
function dateOf(instant: Date): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Minsk', ...options }).format(instant);
  const weekday = part({ weekday: 'long' });
  const date = part({ day: 'numeric', month: 'long', year: 'numeric' }).replace(' г.', '');
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${date}`;
}

test.describe('today', () => {
  // The reader's own zone changes nothing.
  test.use({ timezoneId: 'America/New_York' });
  const dayMs = 86_400_000;
  /** Ten seconds before midnight in Minsk, some days from now. */
  const lateEvening = (days: number) =>
    new Date(Math.floor(Date.now() / dayMs + days) * dayMs + dayMs - 3 * 3_600_000 - 10_000);

  test('is right on a page made yesterday, and when midnight passes on it', async ({
    page,
    portal,
  }) => {
    const evening = lateEvening(2);
    const morning = new Date(evening.getTime() + 20_000);
    await page.clock.install({ time: evening });
    const watch = watchPage(page, portal.url);
    await page.goto(portal.url + path);
    await waitForHydration(page);
    const date = banner(page).locator('time');
    await expect(date).toHaveText(dateOf(evening));
    await page.clock.fastForward(20_000);
    await expect(date).toHaveText(dateOf(morning));
    await expect(date).toHaveAttribute(
      'datetime',
      new Date(morning.getTime() + 3 * 3_600_000).toISOString().slice(0, 10),
    );
    expect(watch.complaints).toEqual([]);
  });

  test('is right when the device wakes up', async ({ page, portal }) => {
    const evening = lateEvening(0);
    await page.clock.setFixedTime(evening);
    await page.goto(portal.url + path);
    await waitForHydration(page);
    await expect(banner(page).locator('time')).toHaveText(dateOf(evening));
    // Asleep: time passes and no timer runs.
    const later = new Date(evening.getTime() + 3 * dayMs);
    await page.clock.setFixedTime(later);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(banner(page).locator('time')).toHaveText(dateOf(later));
  });
});

test('the flag is drawn twice as wide as high', async ({ page, portal }) => {
  await page.goto(portal.url + path);
  const flag = banner(page).getByRole('img', { name: 'Флаг' });
  const drawn = await flag.evaluate((image: HTMLImageElement) => ({
    natural: image.naturalWidth / image.naturalHeight,
    shown: image.clientWidth / image.clientHeight,
  }));
  expect(drawn).toEqual({ natural: 2, shown: 2 });
});

test('the keyboard goes through the masthead in its visual order', async ({ page, portal }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(portal.url + path);
  await waitForHydration(page);
  await page.keyboard.press('Tab');
  const places: { left: number; top: number; outlined: boolean }[] = [];
  const names: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (!element.closest('header.masthead')) return null;
      const { left, top, height } = element.getBoundingClientRect();
      const marked = element.closest('.theme') ?? element;
      return {
        name: element.getAttribute('aria-label') ?? element.textContent,
        left,
        top: top + height / 2,
        outlined: getComputedStyle(marked).outlineStyle !== 'none',
      };
    });
    if (!at) break;
    names.push(at.name ?? '');
    places.push(at);
  }
  expect(names).toHaveLength(1 + 1 + 1 + 1 + 1 + 2 + 10 + 1);
  expect(places.every(({ outlined }) => outlined)).toBe(true);
  const rows = places.map(({ left, top }) => Math.round(top / 30) * 10_000 + left);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test('«Ещё» opens from the keyboard; Esc, a press and leaving it close it', async ({
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(portal.url + path);
  await waitForHydration(page);
  const more = banner(page).getByText('Ещё', { exact: true });
  const ecology = banner(page).getByRole('link', { name: 'Экология' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(ecology).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(ecology).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(ecology).toBeHidden();
  await more.click();
  await ecology.focus();
  await page.keyboard.press('Tab');
  await expect(ecology).toBeHidden();
});

for (const [width, hidden] of [
  [768, 'Спорт'],
  [1280, 'Экология'],
] as const) {
  test(`every section can be reached at ${width} pixels, the current one is marked`, async ({
    page,
    portal,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(portal.url + path);
    const strip = banner(page).getByRole('navigation', { name: 'Разделы' });
    const more = strip.getByText('Ещё', { exact: true });
    await expect(strip.getByRole('link', { name: hidden })).toBeHidden();
    await expect(more).toHaveCSS('font-weight', width < 1140 ? '650' : '500');
    await more.click();
    await expect(strip.getByRole('link')).toHaveCount(13);
    const current = strip.locator('[aria-current]:visible');
    await expect(current).toHaveText('Культура');
    await expect(current).toHaveAttribute('aria-current', 'page');
  });
}

test.describe('on a telephone', () => {
  test.use({ viewport: telephone, hasTouch: true });

  test('menu and search open over the page and close with Esc', async ({ page, portal }) => {
    await page.goto(portal.url + path);
    await waitForHydration(page);
    const menu = banner(page).locator('summary[aria-label="Меню"]');
    const sections = banner(page).getByRole('navigation', { name: 'Меню' });
    const main = page.getByRole('main');
    const before = await main.boundingBox();
    await menu.tap();
    await expect(sections.getByRole('link')).toHaveText([
      'Все новости',
      'Президент',
      'Политика',
      'Экономика',
      'Общество',
      'Происшествия',
      'Регионы',
      'В мире',
      'Культура',
      'Спорт',
      'Технологии',
      'Наука и образование',
      'Экология',
      'ГОСОРГАНЫ',
      'Погода',
    ]);
    await expect(banner(page).getByRole('combobox', { name: 'Оформление' })).toBeVisible();
    expect(await main.boundingBox()).toEqual(before);
    const search = banner(page).locator('summary[aria-label="Поиск"]');
    await search.tap();
    await expect(sections).toBeHidden();
    // Once looked at it is a combobox, with suggestions.
    const field = banner(page).getByLabel('Что искать').and(page.locator('.mast-search input'));
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(search).toBeFocused();
  });

  test('the current section is in view, and fingers find everything', async ({ page, portal }) => {
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(`${portal.url}/ecology`);
      await waitForHydration(page);
      const current = banner(page).locator('.strip [aria-current]:visible');
      await expect(current).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      const small = await banner(page)
        .locator('a:visible, summary:visible, button:visible, select:visible')
        .evaluateAll((all) =>
          all
            .filter((one) => one.getBoundingClientRect().height < 44)
            .map((one) => one.outerHTML.slice(0, 100)),
        );
      expect(small).toEqual([]);
    }
  });
});

test.describe('the theme', () => {
  test.use({ colorScheme: 'light', viewport: { width: 1280, height: 800 } });

  test('is kept, and stands before anything is painted', async ({ page, portal }) => {
    await page.goto(portal.url + path);
    await waitForHydration(page);
    const html = page.locator('html');
    const choice = banner(page).getByRole('combobox', { name: 'Оформление' });
    const paper = () => html.evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await paper();
    await choice.selectOption('Тёмное');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    expect(await paper()).not.toBe(light);

    const watch = watchPage(page, portal.url);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        sessionStorage.setItem('seen', document.documentElement.dataset['theme'] ?? 'none');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBe('dark');
    await waitForHydration(page);
    await expect(choice).toHaveValue('dark');
    await choice.selectOption('Как в системе');
    await expect(html).not.toHaveAttribute('data-theme');
    expect(await paper()).toBe(light);
    expect(watch.complaints).toEqual([]);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1280]) {
    test(`everything can be reached at ${width} pixels`, async ({ page, portal }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(portal.url + path);
      const head = banner(page);
      await expect(head.locator('time')).toHaveText(dateOf(new Date()));
      await expect(head.getByRole('link', { name: 'ГОСОРГАНЫ' }).first()).toBeVisible();
      await expect(head.locator('.mast-place a').first()).toHaveAttribute('href', '/weather');
      await expect(head.locator('select:visible')).toHaveCount(0);
      const opener = width < 740 ? 'summary[aria-label="Меню"]' : '.strip summary';
      await head.locator(opener).click();
      await expect(head.getByRole('link', { name: 'Экология' }).last()).toBeVisible();
      if (width < 740) await head.locator('summary[aria-label="Поиск"]').click();
      await head.getByRole('searchbox').fill('музей');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\?q=/);
    });
  }
});

for (const width of [360, 1280]) {
  test.describe(`axe, ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('finds nothing with the menus and the chooser open', async ({ page, portal }) => {
      test.setTimeout(90_000);
      await page.goto(portal.url + path);
      await waitForHydration(page);
      const openers = width < 740 ? ['.mast-menu', '.mast-search'] : ['.strip'];
      for (const opener of openers) {
        await page.locator(`${opener} summary`).click();
        expect.soft(await findingsInBothThemes(page), opener).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await page.locator('.mast-place a').first().click();
      await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(27);
      expect.soft(await findingsInBothThemes(page), 'chooser').toEqual([]);
    });
  });
}
