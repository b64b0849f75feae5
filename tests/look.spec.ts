import { listTemplates, makePageTypes, type PageTypes } from './page-types.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, story } from './test-stories.ts';
import { watchShifts } from './watch-shifts.ts';

/** What a reader sees before, while and after everything has arrived; on a screen and on paper. */

const FONT = /\.woff2(?:\?|$)/;
/** Longer than any browser waits for a font before it shows the text. */
const FONTS_LATE_MS = 1_500;

let pages: PageTypes;

test.beforeAll(async ({ door }) => {
  pages = await makePageTypes(door, 2016);
});

for (const width of [360, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const fonts of ['in time', 'late'] as const) {
      test(`nothing moves while a page loads and its fonts come ${fonts}`, async ({
        context,
        portal,
      }) => {
        test.setTimeout(90_000);
        const names = ['article', 'article with wide parts', 'front'];
        const further = [
          'article with every part',
          'live text',
          'story line',
          'all news',
          'category',
          'month',
          'search with results',
          'most read',
        ];
        // What stands in for a late font is the same on every page.
        for (const name of fonts === 'late' ? names : [...names, ...further]) {
          const page = await context.newPage();
          if (fonts === 'late') {
            await page.route(FONT, async (route) => {
              await new Promise((done) => setTimeout(done, FONTS_LATE_MS));
              await route.continue();
            });
          }
          const shift = await watchShifts(page);
          const come = page.waitForResponse(FONT);
          await page.goto(portal.url + pages.ordinary[name]);
          await (await come).finished();
          await page.waitForLoadState('networkidle');
          expect.soft(await shift(), name).toBeLessThanOrEqual(0.01);
          await page.close();
        }
      });
    }
  });
}

test('what stands in for a late font is as wide and as high', async ({ page, portal }) => {
  await page.goto(portal.url + pages.ordinary['article']);
  const standIns = await page.evaluate(async () => {
    const faces = [...document.fonts];
    await Promise.allSettled(faces.map((face) => face.load()));
    const measure = (family: string, weight: string) => {
      const line = document.createElement('span');
      line.style.cssText = `position: absolute; white-space: nowrap; font: ${weight} 100px ${family}`;
      line.textContent = 'Пешеходный мост через Ольху открыли на месяц раньше срока, 22 ноября';
      document.body.append(line);
      const { width, height } = line.getBoundingClientRect();
      line.remove();
      return { width, height };
    };
    const family = getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily;
    const own = family.split(', ').slice(0, 2).join(', ');
    return faces
      .filter((face) => family.includes(face.family) && !own.includes(face.family.slice(1, -1)))
      .map(({ family, weight, status }) => {
        const [real, standIn] = [measure(own, weight), measure(family, weight)];
        return {
          name: `${family} ${weight}`,
          isHere: status === 'loaded',
          wider: standIn.width / real.width - 1,
          higher: standIn.height / real.height - 1,
        };
      });
  });
  // A face that the style sheet names and the browser does not know would stand in for nothing.
  expect(standIns).toHaveLength(8);
  for (const { name, wider, higher } of standIns.filter(({ isHere }) => isHere)) {
    expect.soft(Math.abs(wider), name).toBeLessThan(0.03);
    expect.soft(Math.abs(higher), name).toBeLessThan(0.02);
  }
});

test('a headline takes four lines of a desk at most', async ({ page, portal, door }) => {
  const words =
    'Молодёжный парламент Трёх рек принял рекомендации о ночных автобусах, сельских ' +
    'библиотеках и языковых обменах и впервые допустил к заседаниям наблюдателей, которым нет ' +
    'четырнадцати лет';
  for (const length of [60, 90, 125, 155, 184]) {
    const headline = words.slice(0, length).trim();
    const { path } = await door.publishStory(story({ headline }), editor);
    await page.goto(portal.url + path);
    const lines = await page.getByRole('heading', { level: 1 }).evaluate((title) => {
      const { lineHeight } = getComputedStyle(title);
      return Math.round(title.getBoundingClientRect().height / Number.parseFloat(lineHeight));
    });
    expect.soft(lines, headline).toBeLessThanOrEqual(4);
  }
});

test('one picture comes first wherever one stands above the fold', async ({
  page,
  portal,
  door,
}) => {
  const pictureId = await door.storePicture(await drawPicture(150), null);
  await door.publishStory(story({ category: 'science', pictures: [{ pictureId }] }), editor);
  // Pictures of a live text's entries stand below its words.
  const firsts = page.locator('.story figure:not(.entry figure) img, .leads-first img, .large img');
  const withPicture: string[] = [];
  for (const { name, path } of [
    ...listTemplates(pages),
    { name: 'category with a picture', path: '/science' },
  ]) {
    await page.goto(portal.url + path, { waitUntil: 'domcontentloaded' });
    const urgent = await page.locator('img[fetchpriority="high"]').count();
    const expected = Math.min(1, await firsts.count());
    if (expected) withPicture.push(name);
    expect.soft(urgent, name).toBe(expected);
    expect.soft(await page.locator('img[fetchpriority="high"][loading="lazy"]').count()).toBe(0);
  }
  expect(withPicture).toEqual(expect.arrayContaining(['article', 'category with a picture']));
});

test.describe('the reader saves data', () => {
  test.use({ extraHTTPHeaders: { 'Save-Data': 'on' } });

  test('no font is sent, and the text stands in the machine’s own', async ({ page, portal }) => {
    const fonts: number[] = [];
    page.on('response', async (response) => {
      if (FONT.test(response.url())) fonts.push((await response.body()).length);
    });
    await page.goto(portal.url + pages.ordinary['article'], { waitUntil: 'networkidle' });
    expect(fonts.filter((size) => size > 0)).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('the theme', () => {
  for (const [system, chosen, paper] of [
    ['light', '', 'rgb(255, 255, 255)'],
    ['dark', '', 'rgb(20, 23, 26)'],
    ['light', 'dark', 'rgb(20, 23, 26)'],
    ['dark', 'light', 'rgb(255, 255, 255)'],
  ] as const) {
    test(`a ${system} device and the choice «${chosen}»`, async ({ page, portal }) => {
      await page.emulateMedia({ colorScheme: system });
      await page.addInitScript((theme) => {
        if (theme) localStorage.setItem('theme', theme);
      }, chosen);
      await page.goto(portal.url + pages.ordinary['about']);
      const root = page.locator('html');
      await expect(root).toHaveCSS('background-color', paper);
      await page.emulateMedia({ media: 'print' });
      await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    });
  }
});

test('in a system’s few colours everything that means something is still told apart', async ({
  page,
  portal,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(portal.url + pages.ordinary['category']);
  const current = page.getByRole('banner').locator('[aria-current]').first();
  await expect(current).toHaveCSS('text-decoration-line', 'underline');
  await page.goto(portal.url + pages.ordinary['article with wide parts']);
  await expect(page.locator('.story .urgent')).toHaveCSS('text-transform', 'uppercase');
  await expect(page.locator('.tags a').first()).not.toHaveCSS('border-top-width', '0px');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus-visible').last()).toHaveCSS('outline-style', 'solid');
});

test('on paper an article is its text, its address and its credits', async ({ page, portal }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const path = pages.ordinary['article'] ?? '';
  await page.goto(portal.url + path);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.story .meta time').first()).toBeVisible();
  await expect(page.getByText('Фото Анны Ясновской')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Вестка');
  for (const selector of ['main aside', '.share', '.tags', '.crumbs', '.related', 'footer nav']) {
    for (const part of await page.locator(selector).all()) await expect(part).toBeHidden();
  }
  for (const control of await page.locator('button, input, summary').all()) {
    await expect(control).toBeHidden();
  }
  const address = await page
    .locator('.story')
    .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(address).toContain(path);
});

test('nothing moves by itself', async ({ page, portal }) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto(portal.url, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
