import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { findingsInBothThemes } from './axe.ts';
import { expect, test } from './portal.ts';
import { pictureCount, publishRichStory } from './rich-body.ts';
import { runCommand } from './run-command.ts';
import { drawPicture, ownWord } from './test-stories.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** The parts of a story's body: gallery, cards, box, quotations, notes; on a screen and on paper. */

let path: string;

test.beforeAll(async ({ door }) => {
  path = await publishRichStory(door);
});

const article = (page: Page) => page.getByRole('article');
const lightbox = (page: Page) => page.getByRole('dialog', { name: 'Снимки к материалу' });
const gallery = (page: Page) => page.getByRole('list', { name: /^Галерея: 4/ });

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

for (const width of [360, 1280]) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${width} pixels wide, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ viewport: { width, height: 800 }, javaScriptEnabled });

      test('everything said in a body can be read', async ({ page, portal }) => {
        await page.goto(portal.url + path);
        const story = article(page);
        await expect(gallery(page).getByRole('listitem')).toHaveCount(4);
        await expect(gallery(page)).toContainText('Подпись к снимку mill');
        await expect(story.getByText('Мастерские в первый день')).toBeVisible();
        const box = story.getByRole('complementary', { name: 'Улица в цифрах' });
        await expect(box.getByRole('listitem')).toHaveCount(2);
        await expect(story.getByText('Кузьма Ермолич, мостильщик')).toBeVisible();
        await expect(story.getByText('Красный фонарь над дверью')).toBeVisible();
        await expect(story.getByRole('link', { name: 'Открыть на YouTube' })).toHaveAttribute(
          'href',
          'https://www.youtube.com/watch?v=abcdefghijk',
        );
        await expect(story.getByRole('link', { name: 'Открыть в X' })).toBeVisible();
        // A button that cannot act is not offered, and keeps no empty place.
        const buttons = story.locator('.embed > div');
        await expect(buttons).toHaveCount(2);
        for (const button of await buttons.all())
          await expect(button).toBeVisible({ visible: javaScriptEnabled });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      });

      test('a number leads to its note and the note back', async ({ page, portal }) => {
        await page.goto(portal.url + path);
        await article(page).getByLabel('Примечание 2', { exact: true }).click();
        await expect(page).toHaveURL(/#note_2$/);
        const notes = article(page).getByRole('region', { name: 'Примечания' });
        await expect(notes.getByRole('listitem').nth(1)).toBeInViewport();
        await notes.getByLabel('К тексту, примечание 2').click();
        await expect(page).toHaveURL(/#ref_2$/);
        await expect(page.locator('#ref_2')).toBeInViewport();
      });
    });
  }
}

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
    await article(page).getByRole('link', { name: 'Снимок: main' }).click();
    await expect(lightbox(page)).toBeVisible();
    await page.goBack();
    await expect(lightbox(page)).toBeHidden();
    expect(page.url()).toBe(portal.url + path);
    // Closed in another way it leaves no step behind.
    await article(page).getByRole('link', { name: 'Снимок: main' }).click();
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

test.describe('what stands on other sites', () => {
  /** Answers in the place of all other hosts, and remembers that it was asked. */
  async function standInForOthers(page: Page, origin: string): Promise<string[]> {
    const asked: string[] = [];
    await page.route(
      (url) => url.origin !== origin,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<title>player</title>' });
      },
    );
    return asked;
  }

  test('nobody is asked before a press, and only who was named after it', async ({
    page,
    portal,
  }) => {
    const asked = await standInForOthers(page, portal.url);
    await page.goto(portal.url + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    const button = page.getByRole('button', { name: /^Показать видео/ });
    await expect(button).toContainText('сайта youtube-nocookie.com');
    await button.scrollIntoViewIfNeeded();
    const place = await button.boundingBox();
    await button.click();
    const frame = page.locator('.embed iframe');
    await expect(frame).toHaveAttribute(
      'src',
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
    );
    await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
    await expect(frame).not.toHaveAttribute('sandbox', /top-navigation/);
    await expect.poll(() => asked).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk']);
    await expect(frame).toBeFocused();
    // It takes the place that was kept for it.
    const taken = await frame.boundingBox();
    expect(taken?.height).toBeCloseTo(place?.height ?? 0, 0);
    expect(taken?.y).toBeCloseTo(place?.y ?? 0, 0);
  });

  test('the policy of a page allows the players of its cards, of other pages none', async ({
    portal,
    door,
  }) => {
    const rich = await portal.ask(path);
    const policy = String(rich.headers['content-security-policy']);
    const frames = /frame-src ([^;]+)/.exec(policy)?.[1]?.split(' ');
    expect(frames?.sort()).toEqual([
      'https://platform.twitter.com',
      'https://www.youtube-nocookie.com',
    ]);
    expect(policy).not.toContain('media-src');
    const plain = await portal.ask('/society');
    expect(String(plain.headers['content-security-policy'])).not.toMatch(/frame-src|media-src/);
    const film = '<p>А.</p><video src="https://films.example/most.mp4"></video>';
    const withFile = await portal.ask(await publishRichStory(door, { bodyHtml: film }));
    expect(String(withFile.headers['content-security-policy'])).toContain(
      'media-src https://films.example;',
    );
  });
});

test('on paper a story is whole: parts, notes, addresses, and nothing to press', async ({
  page,
  portal,
}) => {
  await page.goto(portal.url + path);
  await page.emulateMedia({ media: 'print' });
  const story = article(page);
  await expect(story.getByRole('complementary', { name: 'Улица в цифрах' })).toBeVisible();
  await expect(story.getByRole('region', { name: 'Примечания' })).toBeVisible();
  for (const hidden of ['.embed button', '.notes [role=doc-backlink]', 'h2 > a'])
    for (const part of await story.locator(hidden).all()) await expect(part).toBeHidden();
  const address = await story
    .getByRole('link', { name: 'Открыть на YouTube' })
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://www.youtube.com/watch?v=abcdefghijk');
  const tall = await story.getByRole('img', { name: 'Снимок: tall' }).boundingBox();
  expect(tall?.height).toBeLessThanOrEqual(330);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('an editor writes a story with a gallery of files, and changes it', async ({
  page,
  portal,
}) => {
  // Three commands, each a process of its own that opens the database.
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'body-'));
  const file = (name: string) => join(folder, name);
  const order = (...given: string[]) =>
    runCommand('story', [...given, '--reason', 'a test'], { DATA_DIR: portal.dataDir });
  for (const [index, name] of ['main', 'a', 'b', 'c'].entries())
    await writeFile(file(`${name}.jpg`), await drawPicture(90 * index, 905 + index, 600));
  const item = (name: string) =>
    `<figure><img src="${name}.jpg" alt="Снимок ${name}"><figcaption>Подпись ${name}</figcaption></figure>`;
  await writeFile(
    file('text.html'),
    `<p>Начало.</p><p>Дальше.</p><div>${item('a')}${item('b')}</div>`,
  );
  const headline = `${ownWord()}: мастерские открыты`;
  const written = await order(
    ...['write', headline, '--body', file('text.html'), '--tag', 'Ремёсла'],
    ...['--picture', file('main.jpg'), '--alt', 'Улица', '--credit', 'Анна Ясновская'],
  );
  expect(written.printed).toContain(`published /society/`);
  const [id = '', , path = ''] = written.printed.split(/\s/);
  await page.goto(portal.url + path);
  await expect(article(page).getByRole('img', { name: 'Улица' })).toBeVisible();
  const items = article(page)
    .getByRole('list', { name: /^Галерея: 2/ })
    .getByRole('listitem');
  await expect(items).toHaveText([/Подпись a/, /Подпись b/]);

  // The stored form names pictures by number; a new one stands beside it.
  await writeFile(
    file('text.html'),
    `<p>Дальше.</p><figure data-gallery="1,2"><img src="c.jpg" alt="Снимок c"></figure>`,
  );
  const changed = await order('update', id, '--body', file('text.html'));
  expect(changed.printed).toContain(`${id} published`);
  await page.goto(portal.url + path);
  await expect(
    article(page)
      .getByRole('list', { name: /^Галерея: 3/ })
      .getByRole('img', { name: 'Снимок c' }),
  ).toBeVisible();

  await writeFile(file('text.html'), '<p>Дальше.</p><img src="none.jpg">');
  const refused = await order('update', id, '--body', file('text.html'));
  expect(refused.status).toBe(1);
  expect(refused.printed).toContain('none.jpg: there is no such file');
  await rm(folder, { recursive: true });
});
