import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './portal.ts';
import { gallery, publishRichStory } from './rich-body.ts';
import { runCommand } from './run-command.ts';
import { drawPicture, ownWord } from './test-stories.ts';

/** The parts of a story's body: gallery, cards, box, quotations, notes; on a screen and on paper. The
 * pictures opened from it are in `lightbox.spec.ts`. */

let path: string;

test.beforeAll(async ({ door }) => {
  path = await publishRichStory(door);
});

const article = (page: Page) => page.getByRole('article');

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
