import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test as base, expect } from '@playwright/test';
import { ask } from './ask.ts';
import { expectCompletePage } from './complete-page.ts';
import { type DatabaseProxy, openDatabaseProxy } from './database-proxy.ts';
import { childrenOf } from './find-processes.ts';
import { type Door, openDoor } from './open-door.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** The database and the presses away, each with readers on the line. */
interface Beset {
  portal: Portal;
  door: Door;
  proxy: DatabaseProxy;
  /** Stories: one that readers have read, and others nobody has. */
  read: { id: number; path: string };
  unread: string[];
}

const test = base.extend<object, { beset: Beset }>({
  beset: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const dataDir = await makeDataDir();
      const door = await openDoor(dataDir);
      // The oldest first; a start renders the newest by itself.
      const old = Array.from({ length: 200 }, (_, at) =>
        story({ publishedAt: new Date(Date.UTC(2020, 4, 1, at)) }),
      );
      const unread = await door.publishStories(old, editor);
      const { id, path } = await door.publishStory(story(), editor);
      const proxy = await openDatabaseProxy(await door.databaseUrl());
      const portalDir = join(dataDir, 'beside');
      const portal = await startPortal({
        DATABASE_URL: proxy.url,
        DATA_DIR: portalDir,
        PRESSES: '1',
      });
      await use({ portal, door, proxy, read: { id, path: path ?? '' }, unread });
      await proxy.restore();
      await portal.stop();
      await proxy.close();
      await door.close();
      await removeData({ dataDir });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
test.describe.configure({ mode: 'serial', timeout: 90_000 });

/** A page nobody has asked for yet. */
function takeUnread({ unread }: Beset): string {
  const path = unread.shift();
  if (path === undefined) throw new Error('Every page has been read.');
  return path;
}

/** Pages that readers have read: they go on. */
async function readHot({ portal, read }: Beset): Promise<string[]> {
  const hot = [read.path, '/', '/news'];
  for (const path of hot) expect((await ask(portal.url, path)).status, path).toBe(200);
  return hot;
}

async function expectGoesOn(beset: Beset, hot: readonly string[]): Promise<void> {
  for (const path of hot) {
    const reply = await ask(beset.portal.url, path);
    expect(reply.status, path).toBe(200);
    expectCompletePage(reply);
  }
}

async function expectSaysSo(beset: Beset): Promise<void> {
  const reply = await ask(beset.portal.url, takeUnread(beset));
  expect(reply.status).toBe(503);
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  expect(reply.headers['cache-control']).toBe('no-store');
  expectCompletePage(reply);
  expect(reply.text).toContain('Сайт ненадолго недоступен');
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
  expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
}

async function expectRecovers(beset: Beset): Promise<void> {
  const path = takeUnread(beset);
  await expect
    .poll(async () => (await ask(beset.portal.url, path)).status, { timeout: 30_000 })
    .toBe(200);
}

async function healthOf({ portal }: Beset): Promise<{
  status: string;
  database: { connected: boolean };
}> {
  const { status, text } = await ask(portal.url, '/api/health/ready');
  // It goes on serving: nobody shall take it out.
  expect(status).toBe(200);
  return JSON.parse(text);
}

test('cut off from the database, a front goes on, says so, and catches up', async ({ beset }) => {
  const { door, proxy, read, portal } = beset;
  const hot = await readHot(beset);
  expect((await healthOf(beset)).status).toBe('ok');

  await proxy.cut();
  await expect.poll(async () => (await healthOf(beset)).status).toBe('degraded');
  expect((await healthOf(beset)).database.connected).toBe(false);
  await expectGoesOn(beset, hot);
  await expectSaysSo(beset);
  expect((await ask(portal.url, '/no-such-page')).status).toBe(404);
  const word = ownWord();
  const correction = { kind: 'correction', text: `Уточнено: ${word}.` } as const;
  await door.correctStory(read.id, correction, editor);
  const { id, path } = await door.publishStory(story(), editor);

  await proxy.restore();
  await expect
    .poll(async () => (await healthOf(beset)).database.connected, { timeout: 30_000 })
    .toBe(true);
  // Connected means: everything missed is applied, or will be at once.
  await expect.poll(async () => (await ask(portal.url, read.path)).text.includes(word)).toBe(true);
  expect((await ask(portal.url, path ?? '')).status).toBe(200);
  await expect.poll(async () => (await healthOf(beset)).status).toBe('ok');
  await door.withdrawStory(id, null, editor);
  await expect.poll(async () => (await ask(portal.url, path ?? '')).status).toBe(410);
  await expectRecovers(beset);
});

test('with a database that hangs, what is read goes on and the rest is told in time', async ({
  beset,
}) => {
  const hot = await readHot(beset);
  beset.proxy.hang();
  const told = expectSaysSo(beset);
  await expectGoesOn(beset, hot);
  await told;
  await expectGoesOn(beset, hot);
  await beset.proxy.restore();
  await expectRecovers(beset);
});

test('with a press that hangs, what is read goes on, and another takes its place', async ({
  beset,
}) => {
  const hot = await readHot(beset);
  const [press = 0] = await childrenOf(beset.portal.dataDir, 'press');
  process.kill(press, 'SIGSTOP');
  await expectGoesOn(beset, hot);
  // Whoever asks for an unread page meanwhile gets it in the end, or is told.
  const { status } = await ask(beset.portal.url, takeUnread(beset));
  expect([200, 503]).toContain(status);
  await expectRecovers(beset);
  await expect
    .poll(() => childrenOf(beset.portal.dataDir, 'press'), { timeout: 30_000 })
    .not.toContain(press);
});

test('a killed press costs readers of kept pages nothing', async ({ beset }) => {
  const hot = await readHot(beset);
  const [press = 0] = await childrenOf(beset.portal.dataDir, 'press');
  process.kill(press, 'SIGKILL');
  for (let turn = 0; turn < 20; turn += 1) {
    await expectGoesOn(beset, hot);
    await wait(20);
  }
  await expectRecovers(beset);
});

test('pictures are shown and withdrawn where none can be kept on the disk', async ({ beset }) => {
  const { portal, door } = beset;
  const shown = await pictureOf(beset, 120);
  // Nothing can be written below a file, whoever tries.
  const kept = join(portal.dataDir, 'pictures');
  await rename(kept, `${kept}-before`).catch(() => undefined);
  await writeFile(kept, '');
  try {
    const unkept = await pictureOf(beset, 240);
    await door.withdrawPicture(unkept.digest, editor);
    await door.withdrawPicture(shown.digest, editor);
    for (const { address } of [unkept, shown]) {
      await expect.poll(async () => (await ask(portal.url, address)).status).toBe(410);
    }
  } finally {
    await rm(kept);
  }
});

/** A picture of a story of its own, asked for once. */
async function pictureOf({ portal, door }: Beset, hue: number) {
  const pictureId = await door.storePicture(await drawPicture(hue), null);
  await door.publishStory(story({ pictures: [{ pictureId }] }), editor);
  const digest = (await door.pictureDigest(pictureId)) ?? '';
  const address = `/pictures/${digest}/16x9-320.jpg`;
  expect((await ask(portal.url, address)).status).toBe(200);
  return { digest, address };
}
