import type { Page } from '@playwright/test';
import { expect, test } from './portal.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** The place in the masthead: what readers choose, and what the weather's answers do to it. */

const path = '/culture';
const line = (page: Page) => page.locator('.mast-place');
const chooser = (page: Page) => page.getByRole('dialog');

const gomel = {
  place: 'gomel',
  name: 'Гомель',
  condition: 'Слабый снег',
  temperature: '-5°C',
  spoken: 'минус 5 градусов Цельсия',
  icon: 'snow',
  at: new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString(),
};

/** Opens the page with a place chosen earlier and the given answer to the question for it. */
async function openWithChoice(
  page: Page,
  url: string,
  answer: (route: Parameters<Parameters<Page['route']>[1]>[0]) => unknown,
): Promise<void> {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('chosen')) return;
    sessionStorage.setItem('chosen', '1');
    localStorage.setItem('place', 'gomel');
    localStorage.setItem('place-name', 'Гомель');
  });
  await page.route('**/api/weather?*', answer);
  await page.goto(url + path);
}

test('nothing is asked for the default place', async ({ page, portal }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(portal.url + path);
  await waitForHydration(page);
  await expect(line(page)).toHaveText('Минск-Уручье');
  expect(
    asked.filter((url) => url.includes('/api/weather') || url.includes('/api/places')),
  ).toEqual([]);
});

test('a place is found by name, chosen from the keyboard and remembered', async ({
  page,
  portal,
}) => {
  const watch = watchPage(page, portal.url);
  await page.goto(portal.url + path);
  await waitForHydration(page);
  const link = line(page).getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(chooser(page).getByRole('status')).toHaveText('27 мест');
  const field = chooser(page).getByRole('searchbox');
  await field.fill('вршв');
  await expect(chooser(page).getByRole('status')).toHaveText('Такого места в списке нет.');
  await field.fill('пол');
  await expect(chooser(page).getByRole('listitem')).toHaveText(['Полоцк', 'Новополоцк']);
  await field.fill('могилев');
  await expect(chooser(page).getByRole('status')).toHaveText('1 место');
  await page.keyboard.press('ArrowDown');
  await expect(chooser(page).getByRole('button', { name: 'Могилёв' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(chooser(page)).toBeHidden();
  await expect(link).toBeFocused();
  await expect(link).toHaveText('Могилёв');
  await page.goto(`${portal.url}/news`);
  await expect(line(page)).toContainText('Могилёв');
  expect(await page.evaluate(() => localStorage.getItem('place'))).toBe('mogilev');
  expect(watch.complaints).toEqual([]);
});

test('Esc and a press beside the chooser close it and change nothing', async ({ page, portal }) => {
  await page.goto(portal.url + path);
  await waitForHydration(page);
  const link = line(page).getByRole('link').first();
  await link.click();
  await expect(chooser(page).getByRole('link', { name: 'Прогноз на пять дней' })).toHaveAttribute(
    'href',
    '/weather/minsk-uruchye',
  );
  await page.keyboard.press('Escape');
  await expect(chooser(page)).toBeHidden();
  await expect(link).toBeFocused();
  await link.click();
  await expect(chooser(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(chooser(page)).toBeHidden();
  await expect(link).toHaveText('Минск-Уручье');
});

test('without the list of places the chooser says so and leads to the page', async ({
  page,
  portal,
}) => {
  await page.route('**/api/places', (route) => route.fulfill({ status: 500 }));
  await page.goto(portal.url + path);
  await waitForHydration(page);
  await line(page).getByRole('link').first().click();
  await expect(chooser(page).getByRole('status')).toContainText('не загрузился');
  await expect(chooser(page).getByRole('link', { name: 'Погода по всей стране' })).toHaveAttribute(
    'href',
    '/weather',
  );
});

test.describe('«Определить»', () => {
  test.use({ geolocation: { latitude: 51.8911, longitude: 29.9552 } });

  test('takes the nearest place and sends the position to nobody', async ({
    page,
    portal,
    context,
  }) => {
    await context.grantPermissions(['geolocation']);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(portal.url + path);
    await waitForHydration(page);
    await line(page).getByRole('link').first().click();
    await chooser(page).getByRole('button', { name: 'Определить' }).click();
    await expect(line(page)).toContainText('Калинковичи');
    await expect(line(page).getByRole('link').first()).toBeFocused();
    expect(sent.some((request) => request.includes('/api/weather?place=kalinkovichi'))).toBe(true);
    expect(sent.filter((request) => /51\.8|29\.9/.test(request))).toEqual([]);
  });

  test('a position that comes after the chooser is closed changes nothing', async ({
    page,
    portal,
  }) => {
    await page.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = (found) => {
        const coords = { latitude: 51.8911, longitude: 29.9552 };
        addEventListener('position', () => found({ coords } as GeolocationPosition));
      };
    });
    await page.goto(portal.url + path);
    await waitForHydration(page);
    await line(page).getByRole('link').first().click();
    await chooser(page).getByRole('button', { name: 'Определить' }).click();
    await expect(chooser(page).getByRole('status')).toHaveText('Определяем…');
    await page.keyboard.press('Escape');
    await expect(chooser(page)).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('position')));
    await expect(line(page)).toHaveText('Минск-Уручье');
    expect(await page.evaluate(() => localStorage.getItem('place'))).toBeNull();
  });

  test('says in words when the browser refuses', async ({ page, portal }) => {
    await page.goto(portal.url + path);
    await waitForHydration(page);
    await line(page).getByRole('link').first().click();
    await chooser(page).getByRole('button', { name: 'Определить' }).click();
    await expect(chooser(page).getByRole('status')).toContainText('Выберите место из списка');
    await expect(line(page)).toHaveText('Минск-Уручье');
  });
});

test.describe('on a narrow telephone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the chosen place is shown with its weather, and nothing moves', async ({
    page,
    portal,
  }) => {
    const long = 'Небольшой кратковременный мокрый снег, гроза';
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await openWithChoice(page, portal.url, async (route) => {
      await asked;
      await route.fulfill({ json: { ...gomel, condition: long } });
    });
    await waitForHydration(page);
    await expect(line(page)).toHaveText('Гомель');
    const before = await page.getByRole('main').boundingBox();
    answer();
    await expect(line(page)).toHaveText(`Гомель ${long} -5°C`);
    expect(await line(page).textContent()).toBe(`Гомель ${long} -5°C`);
    await expect(line(page).getByRole('img', { name: 'минус 5 градусов Цельсия' })).toBeVisible();
    expect(await page.getByRole('main').boundingBox()).toEqual(before);
    // What is said of the weather does not lie over the place.
    await line(page).getByRole('link').first().tap();
    await expect(chooser(page)).toBeVisible();
  });
});

test('another place chosen is another question, whatever is known of the first', async ({
  page,
  portal,
}) => {
  const asked: string[] = [];
  await openWithChoice(page, portal.url, (route) => {
    const place = new URL(route.request().url()).searchParams.get('place') ?? '';
    asked.push(place);
    const brest = { ...gomel, place, name: 'Брест', temperature: '+3°C' };
    return route.fulfill({ json: place === 'brest' ? brest : gomel });
  });
  await expect(line(page)).toHaveText('Гомель Слабый снег -5°C');
  await line(page).getByRole('link').first().click();
  await chooser(page).getByRole('button', { name: 'Брест' }).click();
  await expect(line(page)).toHaveText('Брест Слабый снег +3°C');
  expect(asked).toEqual(['gomel', 'brest']);
});

test('figures are asked for again when their hour is over', async ({ page, portal }) => {
  await page.clock.install({ time: new Date(gomel.at) });
  const asked: string[] = [];
  await openWithChoice(page, portal.url, (route) => {
    asked.push(route.request().url());
    const at = new Date(Date.parse(gomel.at) + (asked.length - 1) * 3_600_000).toISOString();
    return route.fulfill({ json: { ...gomel, at, temperature: `-${asked.length}°C` } });
  });
  await expect(line(page)).toHaveText('Гомель Слабый снег -1°C');
  for (let minutes = 0; minutes < 50; minutes += 10) await page.clock.runFor(600_000);
  expect(asked).toHaveLength(1);
  for (let minutes = 0; minutes < 20; minutes += 10) await page.clock.runFor(600_000);
  await expect(line(page)).toHaveText('Гомель Слабый снег -2°C');
});

test('figures grown old go, also when no newer ones can be had', async ({ page, portal }) => {
  await page.clock.install({ time: new Date(gomel.at) });
  let isAway = false;
  await openWithChoice(page, portal.url, (route) =>
    isAway ? route.abort() : route.fulfill({ json: gomel }),
  );
  await expect(line(page)).toHaveText('Гомель Слабый снег -5°C');
  isAway = true;
  await page.clock.fastForward(5 * 3_600_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(line(page)).toHaveText('Гомель');
});

for (const [name, reply] of [
  ['a failure', { status: 500, body: '' }],
  ['nonsense', { status: 200, body: '<html>' }],
  ['another shape', { status: 200, json: { name: 'Гомель', temperature: { celsius: -5 } } }],
  [
    'a place without figures',
    {
      status: 200,
      json: { ...gomel, condition: null, temperature: null, spoken: null, icon: null, at: null },
    },
  ],
  ['yesterday’s figures', { status: 200, json: { ...gomel, at: '2026-01-01T00:00:00Z' } }],
] as const) {
  test(`${name} leaves the place without figures`, async ({ page, portal }) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const answered = page.waitForResponse('**/api/weather?*');
    await openWithChoice(page, portal.url, (route) => route.fulfill(reply));
    await answered;
    await waitForHydration(page);
    await expect(line(page)).toHaveText('Гомель');
    expect(failures).toEqual([]);
  });
}

test('a place the portal no longer knows is forgotten', async ({ page, portal }) => {
  await openWithChoice(page, portal.url, (route) => route.fulfill({ status: 404 }));
  await expect.poll(() => page.evaluate(() => localStorage.getItem('place'))).toBeNull();
  await expect(line(page)).toHaveText('Минск-Уручье');
});
