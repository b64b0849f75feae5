import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';
import { expectCompletePage } from './complete-page.ts';
import { type Door, openDoor } from './open-door.ts';
import { postmasterOf, processesOf, statusOf, test } from './own-portal.ts';
import { expect } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** The database stopped and killed under a running portal. */
test.describe.configure({ timeout: 120_000 });

test('without its database kept pages go on, others answer 503, and all recovers by itself', async ({
  own: { dataDir, path },
  start,
}) => {
  let door: Door = await openDoor(dataDir);
  const url = await door.databaseUrl();
  const portal = await start({ DATABASE_URL: url, DATA_DIR: join(dataDir, 'beside') });
  expect(portal.printed()).not.toContain('sample');
  expect(portal.printed()).not.toContain(new URL(url).password);
  expect(await statusOf(portal, path)).toBe(200);

  // The door was the last to use the embedded server as such: leaving it, it stops the server.
  await door.close();
  const seesIt = () => ask(portal.url, '/api/health/ready').then(({ text }) => JSON.parse(text));
  await expect
    .poll(seesIt, { timeout: 10_000 })
    .toMatchObject({ status: 'degraded', database: { connected: false } });
  for (const kept of [path, '/', '/news']) {
    expect(await statusOf(portal, kept), kept).toBe(200);
  }
  // What pages have in common is read once for those of two seconds.
  await wait(2_500);
  for (const address of [
    '/about',
    '/society/2023',
    '/society/2023/12/13/a-story',
    '/search?q=слово',
  ]) {
    const target = encodeURI(address);
    const reply = await ask(portal.url, target);
    expect(reply.status, address).toBe(503);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.headers['cache-control']).toBe('no-store');
    expectCompletePage(reply);
    expect(reply.text).toContain('Сайт ненадолго недоступен');
    expect(reply.text).not.toMatch(/_next|ECONNREFUSED|postgres/);
    expect((await ask(portal.url, target, { method: 'HEAD' })).status).toBe(503);
  }
  const picture = await ask(portal.url, `/pictures/${'a'.repeat(32)}/full-640.jpg`);
  expect(picture.status).toBe(503);
  const weather = await ask(portal.url, '/api/weather?place=gomel');
  expect(weather.status).toBe(503);
  expect(weather.headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(weather.text)).toMatchObject({ status: 503 });

  door = await openDoor(dataDir);
  expect(await door.databaseUrl()).toBe(url);
  await expect.poll(() => statusOf(portal, '/about'), { timeout: 10_000 }).toBe(200);
  await expect.poll(seesIt, { timeout: 10_000 }).toMatchObject({ status: 'ok' });
  expect((await ask(portal.url, '/no-such-page')).status).toBe(404);
  await portal.stop();
  await door.close();
});

test('the embedded database comes back when it is killed under a running portal', async ({
  own: { dataDir, path },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir });
  const killed = await postmasterOf(dataDir);
  process.kill(killed, 'SIGKILL');
  const statuses = new Set<number>();
  // Between the two there is none.
  const running = () =>
    postmasterOf(dataDir).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return killed;
    });
  await expect
    .poll(
      async () => {
        const status = await statusOf(portal, path);
        statuses.add(status);
        return status === 200 && (await running()) !== killed;
      },
      { timeout: 30_000, intervals: [50] },
    )
    .toBe(true);
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('killed in a write loop, portal and database lose no acknowledged story', async ({
  own: { dataDir },
  start,
}) => {
  const acknowledged: string[] = [];
  for (const round of [1, 2]) {
    const portal = await start({ DATA_DIR: dataDir });
    const door = await openDoor(dataDir);
    let writing = true;
    const loop = (async () => {
      while (writing) {
        const { path } = await door.publishStory(story(), editor);
        acknowledged.push(path ?? '');
      }
    })().catch(() => undefined);
    const enough = acknowledged.length + 60;
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(enough);

    process.kill(portal.process.pid ?? 0, 'SIGKILL');
    process.kill(await postmasterOf(dataDir), 'SIGKILL');
    door.kill();
    writing = false;
    await loop;
    await door.close();
    expect(acknowledged.length, `round ${round}`).toBeGreaterThan(enough);
  }

  const portal = await start({ DATA_DIR: dataDir });
  const lost: string[] = [];
  for (const path of acknowledged) {
    if ((await statusOf(portal, path)) !== 200) lost.push(path);
  }
  expect(lost).toEqual([]);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('a portal killed alone leaves its database to the next start', async ({
  own: { dataDir, path },
  start,
}) => {
  const first = await start({ DATA_DIR: dataDir });
  first.process.kill('SIGKILL');
  await first.ended;
  const orphan = await postmasterOf(dataDir);
  const second = await start({ DATA_DIR: dataDir });
  expect(await postmasterOf(dataDir)).toBe(orphan);
  expect(await statusOf(second, path)).toBe(200);
  expect(await second.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});
