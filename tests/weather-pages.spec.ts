import type { Page } from '@playwright/test';
import { site } from '#lib/site.ts';
import { startTestProvider, type TestProvider } from '#lib/weather/test-provider.ts';
import { findingsInBothThemes } from './axe.ts';
import { test } from './own-portal.ts';
import { expect } from './portal.ts';
import { type Portal, startPortal } from './portal-process.ts';

/** The weather pages as a reader without scripts sees them. */
test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let provider: TestProvider;
let portal: Portal;

test.beforeAll(async ({ own }) => {
  provider = await startTestProvider();
  portal = await startPortal({
    DATA_DIR: own.dataDir,
    WEATHER_PROVIDER: 'met-norway',
    WEATHER_URL: provider.url,
    WEATHER_CONTACT: 'desk@vestka.example',
  });
});

test.afterAll(async () => {
  await portal?.stop();
  await provider?.close();
});

/** Opens a page again and again until its forecast has come. */
async function openWithForecast(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(portal.url + path);
    await expect(page.locator('main').getByText('по прогнозу на')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test('a place has its weather now, by the hour and by the day, and credits it', async ({
  page,
}) => {
  await openWithForecast(page, '/weather/gomel');
  const main = page.locator('main');
  await expect(page).toHaveTitle(/^Погода: Гомель — /);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Погода: Гомель');
  const crumbs = main.getByRole('navigation', { name: 'Вы здесь' });
  await expect(crumbs.getByRole('link', { name: 'Погода' })).toHaveAttribute('href', '/weather');

  const now = main.locator('.weather-now');
  await expect(now).toContainText('−2\u00a0°C');
  await expect(now).toContainText('минус 2 градуса Цельсия');
  await expect(now).toContainText('Сплошная облачность');
  await expect(now).toContainText('4\u00a0м/с, юго-западный');
  await expect(now).toContainText('760\u00a0мм\u00a0рт.\u00a0ст.');
  await expect(main).not.toContainText(/наблюден|станци/i);

  const hours = main.getByRole('table', { name: 'Прогноз погоды по часам' });
  await expect(hours.getByRole('columnheader').filter({ hasText: ':00' })).toHaveCount(24);
  const temperatures = hours.getByRole('row', { name: 'Температура' }).getByRole('cell');
  await expect(temperatures.first()).toHaveText('−2°');
  await expect(temperatures.last()).toHaveText('−2°');

  const days = main.getByRole('table', { name: 'Прогноз погоды по дням' });
  await expect(days.getByRole('row')).toHaveCount(1 + 5);
  await expect(days.getByRole('rowheader').first()).toHaveText(/^\d+ [а-я]+, [а-я]+$/);

  await expect(main.getByRole('link', { name: 'MET Norway' })).toHaveAttribute(
    'href',
    /^https:\/\/[^/]*met\.no\//,
  );
  await expect(main.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
});

test('the curve passes under every temperature it draws', async ({ page }) => {
  provider.warming = 1;
  await page.request.get(`${portal.url}/api/weather?place=orsha`);
  await openWithForecast(page, '/weather/orsha');
  provider.warming = 0;
  const gaps = await page.locator('.hours').evaluate((hours) => {
    const curve = hours.querySelector('polyline');
    const toWindow = curve?.getScreenCTM();
    const labels = [...hours.querySelectorAll('td b')].filter((b) => b.textContent.endsWith('°'));
    return labels.map((label, index) => {
      const text = document.createRange();
      text.selectNodeContents(label);
      const box = text.getBoundingClientRect();
      const point = curve?.points[index]?.matrixTransform(toWindow ?? undefined);
      return {
        aside: Math.abs((box.left + box.right) / 2 - (point?.x ?? -1000)),
        below: (point?.y ?? -1000) - box.bottom,
        height: point?.y,
      };
    });
  });
  expect(gaps).toHaveLength(24);
  expect(new Set(gaps.map(({ height }) => height)).size, 'it rises').toBeGreaterThan(5);
  for (const { aside, below } of gaps) {
    expect(aside).toBeLessThan(2);
    expect(below).toBeGreaterThan(0);
    expect(below).toBeLessThan(12);
  }
});

test('the overview names every place and gives the figures it knows', async ({ page }) => {
  await openWithForecast(page, '/weather');
  const links = page.locator('main a[href^="/weather/"]');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(paths).size).toBe(site.places.length);
  expect(paths.slice(0, 2)).toEqual([`/weather/${site.defaultPlace}`, '/weather/minsk']);
  const others = await page
    .getByRole('region', { name: 'Другие города' })
    .getByRole('link')
    .allTextContents();
  expect(others).toEqual([...others].sort(new Intl.Collator('ru').compare));
  expect(others).toContain('Бобруйск');
  await expect(page.getByRole('listitem').filter({ hasText: 'Гродно' })).toContainText('−2°');
  await expect(page.getByRole('listitem').filter({ hasText: 'Слоним' })).toHaveText('Слоним');
});

test('a place nobody asked for is asked for by its button', async ({ page }) => {
  provider.behaviour = { slowMs: 3_000 };
  await page.goto(`${portal.url}/weather/lida`);
  await expect(page.getByText('Прогноза пока нет')).toBeVisible();
  expect(provider.countOf('53.8833,25.2997')).toBe(0);
  await page.getByRole('button', { name: 'Запросить прогноз' }).click();
  await expect(page).toHaveURL(`${portal.url}/weather/lida`);
  await expect(page.getByText('как только ответит служба погоды')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Запросить прогноз' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Обновить страницу' })).toHaveAttribute(
    'href',
    '/weather/lida',
  );
  await openWithForecast(page, '/weather/lida');
  expect(provider.countOf('53.8833,25.2997')).toBe(1);
  provider.behaviour = 'well';
});

test('an unknown place is a missing page', async ({ page }) => {
  const answer = await page.goto(`${portal.url}/weather/atlantida`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Страница не найдена');
});

test('the front page has five days of the default place', async ({ page }) => {
  await openWithForecast(page, '/weather/minsk-uruchye');
  await page.goto(portal.url);
  const block = page.getByRole('region', { name: 'Погода: пять дней' });
  await expect(block.getByRole('row')).toHaveCount(5);
  await expect(block.getByRole('link', { name: 'Минск-Уручье' })).toHaveAttribute(
    'href',
    '/weather/minsk-uruchye',
  );
  await expect(block.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } });

  test('the hours scroll in themselves, from the keyboard too, and axe finds nothing', async ({
    page,
  }) => {
    for (const path of ['/weather', '/weather/gomel', '/weather/slonim']) {
      await page.goto(portal.url + path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wider, path).toBe(320);
      expect(await findingsInBothThemes(page), path).toEqual([]);
    }
    await page.goto(`${portal.url}/weather/gomel`);
    const hours = page.getByRole('region', { name: 'Прогноз по часам' });
    await hours.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hours.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  });
});

test('weather that is switched off is told, and asks for nothing', async ({ page, own, start }) => {
  const without = await start({ DATA_DIR: own.dataDir, WEATHER_PROVIDER: 'off' });
  await page.goto(`${without.url}/weather/gomel`);
  await expect(page.getByText('Прогноз погоды отключён')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Запросить прогноз' })).toHaveCount(0);
  await page.goto(`${without.url}/weather`);
  await expect(page.locator('main')).not.toContainText('°');
  await expect(page.locator('main').getByRole('link', { name: 'Гомель' })).toBeVisible();
  await page.goto(without.url);
  await expect(page.getByRole('region', { name: 'Погода: пять дней' })).toHaveCount(0);
});
