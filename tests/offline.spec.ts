import type { BrowserContext, Page } from '@playwright/test';
import { findingsCrosswise } from './axe.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, story } from './test-stories.ts';
import { waitForHydration, watchPage } from './watch-page.ts';

/** Without a connection: what a device keeps, what it says of it, and what it lets go. */

test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });

/** Opens a page and waits until the worker answers for it and has kept it. */
async function read(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await waitForHydration(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => keptOn(page, 'read')).toContain(new URL(url).pathname);
}

/** Paths on a shelf of the device. */
function keptOn(page: Page, shelf: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await caches.has(name))) return [];
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  }, shelf);
}

async function save(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Сохранить' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** What a device does when its connection is back: Chromium's emulation does not say so itself. */
async function comeBack(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

test('an article that was read opens without a connection, and says that it is a copy', async ({
  page,
  context,
  portal,
  door,
}) => {
  const pictureId = await door.storePicture(await drawPicture(170), null);
  const given = story({ pictures: [{ pictureId, alt: 'Мост утром' }] });
  const { path } = await door.publishStory(given, editor);
  await read(page, portal.url + path);
  await context.setOffline(true);
  const watch = watchPage(page, portal.url);
  await page.goto(portal.url + path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(given.headline);
  const line = page.getByRole('region', { name: 'Без сети' });
  await expect(line).toHaveText(
    /^Нет сети\. Сохранённая копия от \d+\s[а-я]+,\s\d\d:\d\d\. Обновить$/,
  );
  await expect(line).toBeInViewport();
  // The portal's style, its scripts and the article's picture are there; old news beside it is not.
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '650');
  await waitForHydration(page);
  const picture = page.getByRole('img', { name: 'Мост утром' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.locator('main aside')).toBeHidden();
  await expect(page.locator('.mast-place')).toBeHidden();
  // Only what is asked of the server fails; the page itself has nothing to complain of.
  const own = watch.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|\/api\//.test(one));
  expect(own).toEqual([]);
  expect(await findingsCrosswise(page)).toEqual([]);
});

test('with a connection the network is asked, whatever is kept', async ({ page, portal, door }) => {
  const { path, id } = await door.publishStory(story(), editor);
  await read(page, portal.url + path);
  const headline = 'Заголовок, который редакция уточнила';
  await door.updateStory(id, { headline, note: 'Уточнён заголовок.' }, editor);
  await page.goto(portal.url + path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('region', { name: 'Без сети' })).toHaveCount(0);
});

test('no list, search or API is kept; in their place stands what can be read', async ({
  page,
  context,
  portal,
  door,
}) => {
  const given = story();
  const { path } = await door.publishStory(given, editor);
  await read(page, portal.url + path);
  for (const other of ['/', '/news', '/search?q=город', '/society']) {
    await page.goto(portal.url + other);
    await waitForHydration(page);
  }
  const kept = await Promise.all(['read', 'saved', 'own'].map((shelf) => keptOn(page, shelf)));
  expect(kept.flat().sort()).toEqual(['/offline', '/saved', path].sort());
  await context.setOffline(true);
  for (const other of ['/', '/search?q=город', '/society', '/no-such-page']) {
    await page.goto(portal.url + other);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Нет сети');
    await expect(page.getByRole('link', { name: given.headline })).toHaveAttribute(
      'href',
      path ?? '',
    );
  }
  await page.getByRole('link', { name: given.headline }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(given.headline);
});

for (const status of [410, 404]) {
  test(`a saved article that answers ${status} is deleted at the next connection`, async ({
    page,
    context,
    portal,
    door,
  }) => {
    const { path, id } = await door.publishStory(story(), editor);
    const left = await door.publishStory(story(), editor);
    for (const one of [path, left.path]) {
      await read(page, portal.url + one);
      await save(page);
    }
    await context.setOffline(true);
    if (status === 410) await door.withdrawStory(id, 'Редакция проверяет сведения.', editor);
    await page.goto(`${portal.url}/saved`);
    await expect(page.locator('.kept').first().getByRole('listitem')).toHaveCount(2);
    if (status === 404) {
      await page.evaluate(async (missing) => {
        // As of an article whose address no longer exists.
        for (const name of ['saved', 'read']) {
          const cache = await caches.open(name);
          const copy = await cache.match(missing);
          if (!copy) continue;
          const about = JSON.parse(decodeURIComponent(copy.headers.get('X-Kept') ?? ''));
          const headers = new Headers(copy.headers);
          const gone = `${missing}-no-such`;
          headers.set('X-Kept', encodeURIComponent(JSON.stringify({ ...about, path: gone })));
          await cache.put(gone, new Response(await copy.text(), { headers }));
          await cache.delete(missing);
        }
      }, path ?? '');
    }
    await comeBack(context, page);
    for (const shelf of ['saved', 'read']) {
      await expect.poll(() => keptOn(page, shelf)).toEqual([left.path]);
    }
  });
}

test('a saved article that changed is kept anew', async ({ page, context, portal, door }) => {
  const { path, id } = await door.publishStory(story(), editor);
  await read(page, portal.url + path);
  await save(page);
  await context.setOffline(true);
  const headline = 'Новый заголовок сохранённой статьи';
  await door.updateStory(id, { headline, note: 'Уточнён заголовок.' }, editor);
  await comeBack(context, page);
  await page.goto(`${portal.url}/saved`);
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator('.kept').first().getByRole('listitem').first().textContent();
    })
    .toContain(headline);
  await context.setOffline(true);
  await page.goto(portal.url + path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
});

test('«Сохранённое» lists, lets go and empties, from the keyboard too', async ({
  page,
  portal,
  door,
}) => {
  const stories = [story(), story()];
  for (const given of stories) {
    const { path } = await door.publishStory(given, editor);
    await read(page, portal.url + path);
    await save(page);
  }
  await page.reload();
  await expect(page.getByRole('button', { name: 'Сохранить' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('contentinfo').getByRole('link', { name: 'Сохранённое' }).click();
  const saved = page.locator('.kept').first();
  await expect(saved.getByRole('listitem')).toHaveCount(2);
  expect(await findingsCrosswise(page)).toEqual([]);
  await saved.getByRole('button', { name: `Убрать: ${stories[0]?.headline}` }).focus();
  await page.keyboard.press('Enter');
  await expect(saved.getByRole('listitem')).toHaveCount(1);
  await expect(saved.getByRole('heading')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('Статья убрана.');
  const readLast = page.locator('.kept').last();
  await readLast.getByRole('button', { name: 'Очистить список' }).click();
  await expect(readLast).toContainText('Пока ничего не прочитано.');
});

test('the last read are twenty, and what only others needed goes with them', async ({
  page,
  portal,
  door,
}) => {
  test.setTimeout(90_000);
  const paths: string[] = [];
  for (let count = 0; count < 22; count += 1) {
    const { path } = await door.publishStory(story(), editor);
    paths.push(path ?? '');
  }
  for (const path of paths) {
    await page.goto(portal.url + path, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => keptOn(page, 'read')).toContain(path);
  }
  await expect.poll(async () => (await keptOn(page, 'read')).length).toBe(20);
  expect(await keptOn(page, 'read')).not.toContain(paths[0]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('«Сохранённое» says why it is empty, and an article offers nothing of it', async ({
    page,
    portal,
    door,
  }) => {
    await page.goto(`${portal.url}/saved`);
    await expect(page.getByText('без JavaScript он этого не умеет')).toBeVisible();
    const { path } = await door.publishStory(story(), editor);
    await page.goto(portal.url + path);
    await expect(page.locator('.save')).toBeHidden();
  });
});
