import { ask, type Question, userAgents } from './ask.ts';
import { findingsInBothThemes } from './axe.ts';
import { openDoor } from './open-door.ts';
import { test } from './own-portal.ts';
import { expect, heardBy } from './portal.ts';
import { anyAddress } from './send-to-wire.ts';
import { editor, story } from './test-stories.ts';

/** Reads counted by browsers, and «Самое читаемое» made of them, in a portal nobody else reads. */
test.describe.configure({ timeout: 120_000 });

/** As a page of the portal does, for a reader with an address of his own. */
async function sendRead(origin: string, path: string, userAgent: string = userAgents.browser) {
  const { status } = await fetch(`${origin}/api/read`, {
    method: 'POST',
    body: path,
    headers: {
      'User-Agent': userAgent,
      'Sec-Fetch-Site': 'same-origin',
      'X-Forwarded-For': anyAddress(),
    },
  });
  return status;
}

test('what was read is listed in its order, and a withdrawn story is gone at once', async ({
  own: { dataDir },
  start,
  browser,
}) => {
  const portal = await start({ DATA_DIR: dataDir, TRUSTED_PROXIES: '127.0.0.1,::1' });
  const asking = {
    ask: (target: string, question?: Question) => ask(portal.url, target, question),
  };
  const opened = await openDoor(dataDir);
  const door = heardBy(asking, opened);
  const [first, second, third, unread] = await Promise.all(
    ['Первая', 'Вторая', 'Третья', 'Непрочитанная'].map((headline) =>
      door.publishStory(story({ headline }), editor),
    ),
  );
  const pathOf = (one: typeof first) => one?.path ?? '';

  // A browser sends one read, once it has been looked at for a while, with nothing of its reader.
  const context = await browser.newContext({ userAgent: userAgents.browser });
  const page = await context.newPage();
  const sent: { body: string | null; cookie: string | undefined }[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/read')) {
      sent.push({ body: request.postData(), cookie: request.headers()['cookie'] });
    }
  });
  await page.goto(portal.url + pathOf(third));
  await page.waitForTimeout(5_000);
  expect(sent).toEqual([]);
  await expect.poll(() => sent, { timeout: 15_000 }).toHaveLength(1);
  expect(sent).toEqual([{ body: pathOf(third), cookie: undefined }]);
  expect(await context.cookies()).toEqual([]);

  for (let count = 0; count < 9; count++) await sendRead(portal.url, pathOf(first));
  for (let count = 0; count < 6; count++) await sendRead(portal.url, pathOf(second));
  for (let count = 0; count < 2; count++) await sendRead(portal.url, pathOf(third));
  for (let count = 0; count < 50; count++) {
    await sendRead(portal.url, pathOf(unread), userAgents.googlebot);
  }
  const expected = ['Первая', 'Вторая', 'Третья'];
  await expect.poll(async () => opened.countReads(third?.id ?? 0), { timeout: 30_000 }).toBe(3);

  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${portal.url}/most-read`);
    for (const name of ['За час', 'За сутки', 'За неделю']) {
      await expect(page.getByRole('region', { name }).getByRole('listitem')).toHaveText(expected);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await findingsInBothThemes(page)).toEqual([]);
  }
  const block = page.getByRole('region', { name: 'Самое читаемое' });
  const blockOfFront = async () => {
    await page.goto(portal.url);
    return block.getByRole('listitem').allTextContents();
  };
  // Beside the front page's own matter, it may be half a minute behind.
  await expect.poll(blockOfFront, { timeout: 60_000 }).toEqual(expected);
  await block.getByRole('link', { name: 'Самое читаемое' }).click();
  await expect(page).toHaveURL(`${portal.url}/most-read`);

  await door.publishStory(story({ headline: 'Ещё одна' }), editor);
  await door.withdrawStory(second?.id ?? 0, null, editor);
  expect((await asking.ask('/most-read')).text).not.toContain('Вторая');
  expect((await asking.ask('/')).text).not.toContain('Вторая');
  await context.close();
  await door.close();
  const figures = await asking.ask('/metrics');
  expect(figures.text).toMatch(/vestka_front_reads_total\{outcome="counted"[^}]*\} 18\n/);
  expect(await portal.stop()).toBe(0);
});

test('reads of the last seconds are stored when the portal stops; inventions are refused', async ({
  own: { dataDir, path },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir, TRUSTED_PROXIES: '127.0.0.1,::1' });
  expect(await sendRead(portal.url, '/no/such/place')).toBe(400);
  expect(await sendRead(portal.url, path)).toBe(204);
  // The last counts are written before the process ends.
  expect(await portal.stop()).toBe(0);
  const door = await openDoor(dataDir);
  const { story: read } = (await door.readForEditors(1)) ?? {};
  expect(await door.countReads(read?.id ?? 0)).toBe(1);
  await door.close();
});
