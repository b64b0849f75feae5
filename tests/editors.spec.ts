import { dayOf } from '#lib/clock/clock.ts';
import { makeSlug } from '#lib/stories/make-slug.ts';
import { expect, test } from './portal.ts';
import { runCommand } from './run-command.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** What an editor orders is what the running portal answers next: no restart, no waiting. */

/** Addresses of a picture on a page, as digest. */
const digestOn = (html: string) => /\/pictures\/([0-9a-f]{32})\//.exec(html)?.[1] ?? '';

test('a published story is everywhere at once', async ({ portal, door }) => {
  const tag = ownWord();
  const given = story({ tags: [tag] });
  const headline = given.headline.split(':')[0] ?? '';
  const { outcome, path } = await door.publishStory(given, editor);
  expect(outcome).toBe('new');
  const today = `/news/${dayOf(new Date()).replaceAll('-', '/')}`;
  for (const address of [path ?? '', '/', '/news', '/society', today, `/tags/${makeSlug(tag)}`]) {
    const reply = await portal.ask(address);
    expect(reply.status, address).toBe(200);
    expect(reply.text, address).toContain(headline);
  }
  expect((await door.publishStory(given, editor)).outcome).toBe('unchanged');
});

test('a changed input updates, an older one arriving late does not', async ({ portal, door }) => {
  const given = story({ sourceVersion: 2, publishedAt: new Date('2023-05-01T10:00:00+03:00') });
  const { path } = await door.publishStory(given, editor);
  const newer = { ...given, sourceVersion: 3, headline: `${ownWord()}: третья версия` };
  expect(await door.publishStory(newer, editor)).toMatchObject({ outcome: 'updated', path });
  const older = { ...given, sourceVersion: 1, headline: `${ownWord()}: первая версия` };
  expect((await door.publishStory(older, editor)).outcome).toBe('outdated');
  const { text } = await portal.ask(path ?? '');
  expect(text).toContain('третья версия');
  expect(text).toContain('Обновлено');
  expect(text).not.toContain('первая версия');
});

test('«Исправлено» stands before the lead and on the page of corrections', async ({
  page,
  portal,
  door,
}) => {
  const { id, path } = await door.publishStory(story(), editor);
  const wrong = `${ownWord()} открылся в среду, а не во вторник`;
  const command = [
    'correct',
    String(id),
    '--text',
    wrong,
    '--reason',
    'a reader wrote',
    '--by',
    'Яна',
  ];
  const { status, printed } = await runCommand('story', command, { DATA_DIR: portal.dataDir });
  expect(printed).toContain(`${id} published ${path}`);
  expect(status).toBe(0);

  await page.goto(portal.url + path);
  const notice = page.getByRole('article').getByText(wrong.split(' ')[0] ?? '');
  await expect(notice).toContainText(/^Исправлено \d{1,2} [а-я]+, \d\d:\d\d:/);
  const lead = page.getByText('снова принимает читателей').first();
  const [at, leadAt] = [await notice.boundingBox(), await lead.boundingBox()];
  expect(at?.y).toBeLessThan(leadAt?.y ?? 0);
  expect((await portal.ask('/corrections')).text).toContain(wrong.split(' ')[0]);

  const events = (await door.readForEditors(id))?.events;
  expect(events?.at(-1)).toMatchObject({
    kind: 'corrected',
    actor: 'editor:Яна',
    reason: 'a reader wrote',
  });
});

test('«Обновлено» is shown with its note when the text changed', async ({ portal, door }) => {
  const { id, path } = await door.publishStory(story(), editor);
  expect((await portal.ask(path ?? '')).text).not.toContain('Обновлено');
  const word = ownWord();
  await door.updateStory(id, { headline: `${word}: зал открыт`, note: 'Добавлены часы.' }, editor);
  const { status, text } = await portal.ask(path ?? '');
  expect(status).toBe(200);
  expect(text).toMatch(/<h1[^>]*>[^<]*зал открыт<\/h1>/);
  expect(text).toContain('Обновлено');
  expect(text).toContain('Добавлены часы.');
  expect((await portal.ask('/news')).text).toContain(word);
});

test('a held story is nowhere, and is back when it is released', async ({ portal, door }) => {
  const tag = ownWord();
  const pictureId = await door.storePicture(await drawPicture(10, 800, 600), null);
  const given = story({ tags: [tag], pictures: [{ pictureId }] });
  const headline = given.headline.split(':')[0] ?? '';
  const { id, path } = await door.publishStory(given, editor);
  const picture = `/pictures/${digestOn((await portal.ask(path ?? '')).text)}/4x3-320.webp`;
  expect((await portal.ask(picture)).status).toBe(200);

  await door.holdStory(id, editor);
  expect((await portal.ask(path ?? '')).status).toBe(404);
  expect((await portal.ask(`/tags/${makeSlug(tag)}`)).status).toBe(404);
  expect((await portal.ask(picture)).status).toBe(410);
  for (const list of ['/', '/news', '/society']) {
    expect((await portal.ask(list)).text, list).not.toContain(headline);
  }

  await door.releaseStory(id, editor);
  expect((await portal.ask(path ?? '')).text).toContain(headline);
  expect((await portal.ask(picture)).status).toBe(200);
});

test('a scheduled story appears within a second or two of its time, and not before', async ({
  portal,
  door,
}) => {
  const tag = ownWord();
  const pictureId = await door.storePicture(await drawPicture(210, 800, 600), null);
  const visibleFrom = new Date(Date.now() + 4_000);
  const given = story({ tags: [tag], pictures: [{ pictureId }], visibleFrom });
  const { id, state } = await door.publishStory(given, editor);
  expect(state).toBe('scheduled');
  const headline = given.headline.split(':')[0] ?? '';
  const folder = `/society/${dayOf(visibleFrom).replaceAll('-', '/')}`;
  const path = `${folder}/${makeSlug(given.headline)}`;
  const digest = (await door.pictureDigest(pictureId)) ?? '';
  const picture = `/pictures/${digest}/4x3-320.jpg`;

  for (const address of [path, `/tags/${makeSlug(tag)}`]) {
    expect((await portal.ask(address)).status, address).toBe(404);
  }
  expect((await portal.ask(picture)).status).toBe(410);
  for (const list of ['/', '/news', '/society', folder]) {
    expect((await portal.ask(list)).text, list).not.toContain(headline);
  }
  expect(Date.now(), 'looked at in time').toBeLessThan(visibleFrom.getTime());

  await expect
    .poll(async () => (await portal.ask(path)).status, { intervals: [100], timeout: 10_000 })
    .toBe(200);
  const late = Date.now() - visibleFrom.getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(2_000);
  expect((await portal.ask('/news')).text).toContain(headline);
  expect((await portal.ask(`/tags/${makeSlug(tag)}`)).status).toBe(200);
  expect((await portal.ask(picture)).status).toBe(200);
  const stored = await door.readForEditors(id);
  expect(stored?.story.publishedAt).toEqual(visibleFrom);
  expect(stored?.events.map(({ kind, actor }) => [kind, actor])).toEqual([
    ['scheduled', 'editor:tests'],
    ['published', 'schedule'],
  ]);
});

test('a schedule may be moved, and a published story has none', async ({ portal, door }) => {
  const far = new Date(Date.now() + 3_600_000);
  const { id } = await door.publishStory(story({ visibleFrom: far }), editor);
  await door.scheduleStory(id, new Date(Date.now() + 1_000), editor);
  await expect
    .poll(async () => (await door.readForEditors(id))?.story.state, { timeout: 10_000 })
    .toBe('published');
  await expect(door.scheduleStory(id, far, editor)).rejects.toThrow('has been published');
  const path = (await door.readForEditors(id))?.story.path;
  expect((await portal.ask(path ?? '')).status).toBe(200);
});

test('top news and urgency', async ({ page, portal, door }) => {
  const first = await door.publishStory(story(), editor);
  const second = story({ urgency: 2 });
  const urgent = await door.publishStory(second, editor);
  await door.placeInTopNews(first.id, 1, null, editor);
  await page.goto(portal.url + urgent.path);
  const rail = page.getByRole('region', { name: 'Топ-новости' });
  await expect(rail.getByRole('link').first()).toHaveAttribute('href', first.path ?? '');
  await expect(page.getByRole('article').getByText('Срочно', { exact: true })).toBeVisible();

  await door.setUrgency(urgent.id, 5, editor);
  await door.placeInTopNews(first.id, 1, new Date(Date.now() + 1_000), editor);
  await page.waitForTimeout(1_200);
  await page.reload();
  await expect(page.getByRole('article').getByText('Срочно', { exact: true })).toHaveCount(0);
  await door.placeInTopNews(urgent.id, 1, null, editor);
  await page.goto(portal.url + first.path);
  await expect(rail.getByRole('link').first()).toHaveAttribute('href', urgent.path ?? '');
  await door.placeInTopNews(urgent.id, null, null, editor);
});

test('a withdrawn picture answers 410 and is gone from its story', async ({ portal, door }) => {
  const bytes = await drawPicture(160, 800, 600);
  const pictureId = await door.storePicture(bytes, null);
  const { path } = await door.publishStory(story({ pictures: [{ pictureId }] }), editor);
  const digest = digestOn((await portal.ask(path ?? '')).text);
  const picture = `/pictures/${digest}/full-640.jpg`;
  expect((await portal.ask(picture)).headers['content-type']).toBe('image/jpeg');

  const command = ['withdraw-picture', digest, '--reason', 'no rights'];
  const { status } = await runCommand('story', command, { DATA_DIR: portal.dataDir });
  expect(status).toBe(0);

  const gone = await portal.ask(picture);
  expect(gone.status).toBe(410);
  expect(gone.headers['cache-control']).not.toMatch(/max-age=[1-9]/);
  const page = await portal.ask(path ?? '');
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(digest);
  // Stored again by a wire, it stays withdrawn.
  expect(await door.storePicture(bytes, null)).toBe(pictureId);
  expect((await portal.ask(picture)).status).toBe(410);
});

test('an order that does not fit is told in words and changes nothing', async ({
  portal,
  door,
}) => {
  const { id, path } = await door.publishStory(story(), editor);
  const orders = [
    ['move', String(id), '--category', 'nowhere', '--reason', 'x'],
    ['schedule', String(id), '--at', 'tomorrow', '--reason', 'x'],
    ['hold', String(id)],
  ];
  for (const order of orders) {
    const { status, printed } = await runCommand('story', order, { DATA_DIR: portal.dataDir });
    expect(status, order.join(' ')).not.toBe(0);
    expect(printed.trim(), order.join(' ')).not.toBe('');
    expect(printed).not.toMatch(/^\s+at /m);
  }
  expect((await portal.ask(path ?? '')).status).toBe(200);
  expect((await door.readForEditors(id))?.events).toHaveLength(1);
});
