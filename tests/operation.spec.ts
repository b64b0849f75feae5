import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';
import { headOf } from './complete-page.ts';
import { openDoor } from './open-door.ts';
import { processesOf, statusOf, test } from './own-portal.ts';
import { expect } from './portal.ts';
import { runCommand } from './run-command.ts';
import { editor, story } from './test-stories.ts';

/** Starting and stopping: what an operator meets. */
test.describe.configure({ timeout: 120_000 });

test('one build serves every configuration, and a stop ends all it started', async ({
  own: { dataDir, path },
  start,
}) => {
  for (const siteUrl of ['https://first.example', 'https://second.example']) {
    const portal = await start({ DATA_DIR: dataDir, SITE_URL: siteUrl });
    expect(portal.printed()).not.toContain('Building');
    expect(portal.printed()).toContain(`(public: ${siteUrl})`);
    for (const address of ['/news', path, '/about']) {
      const { status, text } = await ask(portal.url, address);
      expect(status).toBe(200);
      expect(headOf(text)).toContain(`<link rel="canonical" href="${siteUrl}${address}"/>`);
      expect(headOf(text)).not.toContain('localhost');
    }
    expect((await processesOf(dataDir)).join('\n')).toContain('postgres');
    const began = Date.now();
    expect(await portal.stop()).toBe(0);
    expect(Date.now() - began, 'milliseconds to stop').toBeLessThan(10_000);
    expect(await processesOf(dataDir)).toEqual([]);
  }
});

test('npm start says what an operator needs, and Ctrl-C ends it', async ({
  own: { dataDir },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir }, 'npm start');
  for (const words of [
    portal.url,
    'embedded PostgreSQL',
    dataDir,
    '1 front',
    'npm run import',
    'Ctrl-C',
  ]) {
    expect(portal.printed()).toContain(words);
  }
  // A terminal sends it to every process of the command at once.
  process.kill(-(portal.process.pid ?? 0), 'SIGINT');
  await portal.ended;
  await expect.poll(() => processesOf(dataDir), { timeout: 15_000 }).toEqual([]);
  expect(portal.printed()).not.toMatch(/^\s+at |not everything ended/im);
});

test('a port that is taken is told in words, before anything is started', async ({
  own: { dataDir },
  portal,
}) => {
  const { port } = new URL(portal.url);
  const never = join(dataDir, 'never');
  const { status, printed } = await runCommand('start', [], { PORT: port, DATA_DIR: never });
  expect(status).toBe(1);
  expect(printed).toContain(`Port ${port} is taken`);
  expect(printed).not.toMatch(/^\s+at /m);
  expect(await readdir(dataDir)).not.toContain('never');
});

test('a wrong configuration is told in words, each variable by name', async () => {
  const { status, printed } = await runCommand('start', [], {
    PORT: '70000',
    SITE_URL: 'https://example.by/news',
    DATABASE_URL: 'mysql://localhost/x',
  });
  expect(status).toBe(1);
  expect(printed).toMatch(/^ +PORT: .+$/m);
  expect(printed).toMatch(/^ +SITE_URL: must be an origin, without a path$/m);
  expect(printed).toMatch(/^ +DATABASE_URL: must be an address like postgres/m);
  expect(printed).not.toMatch(/^\s+at /m);
});

test('a database that cannot be reached is told in words', async () => {
  const nobody = 'postgres://vestka:secret@127.0.0.1:9/vestka';
  const { status, printed } = await runCommand('start', [], { PORT: '0', DATABASE_URL: nobody });
  expect(status).toBe(1);
  expect(printed).toMatch(/database/i);
  expect(printed).toMatch(/127\.0\.0\.1:9|ECONNREFUSED/);
  expect(printed).not.toContain('secret');
  expect(printed).not.toMatch(/^\s+at /m);
});

test('a story that fell due while nothing ran is published at the next start', async ({
  own: { dataDir },
  start,
}) => {
  const door = await openDoor(dataDir);
  const visibleFrom = new Date(Date.now() + 500);
  const { id } = await door.publishStory(story({ visibleFrom }), editor);
  await door.close();
  await wait(visibleFrom.getTime() - Date.now() + 100);

  const portal = await start({ DATA_DIR: dataDir });
  const look = await openDoor(dataDir);
  await expect
    .poll(async () => (await look.readForEditors(id))?.story.state, { timeout: 5_000 })
    .toBe('published');
  const stored = (await look.readForEditors(id))?.story;
  expect(stored?.publishedAt).toEqual(visibleFrom);
  expect(await statusOf(portal, stored?.path ?? '')).toBe(200);
  await look.close();
  await portal.stop();
});

test('the sample edition is marked on every page while it is stored, and only then', async ({
  own: { dataDir, path },
  start,
  portal: main,
}) => {
  const portal = await start({ DATA_DIR: dataDir });
  const strip = 'Демонстрационный выпуск: события и люди вымышлены';
  const expectMarked = async (origin: string, marked: boolean, addresses: string[]) => {
    for (const address of addresses) {
      const { text, headers } = await ask(origin, address);
      expect(text.includes(strip), address).toBe(marked);
      expect(headers['x-robots-tag'], address).toBe(marked ? 'noindex' : undefined);
    }
  };
  /** What the door has changed is on the pages once the portal has heard of it. */
  const hears = (marked: boolean) =>
    expect
      .poll(async () => (await ask(portal.url, '/')).text.includes(strip), { timeout: 10_000 })
      .toBe(marked);
  const pages = ['/', '/news', '/society', '/about', '/state-bodies', '/no-such-page'];
  await expectMarked(main.url, true, pages);
  await expectMarked(portal.url, false, [...pages, path]);
  const door = await openDoor(dataDir);
  const sample = await door.publishStory(story({ sample: true }), editor);
  await hears(true);
  await expectMarked(portal.url, true, [...pages, path, sample.path ?? '']);
  const { status, printed } = await runCommand('samples', ['remove'], { DATA_DIR: dataDir });
  expect([status, printed]).toEqual([0, 'Sample stories removed: 1.\n']);
  await hears(false);
  await expectMarked(portal.url, false, [...pages, path]);
  expect(await statusOf(portal, sample.path ?? '')).toBe(404);
  await door.close();
  await portal.stop();
});
