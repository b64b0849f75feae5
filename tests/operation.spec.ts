import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';
import { expectCompletePage, headOf } from './complete-page.ts';
import { type Door, openDoor } from './open-door.ts';
import { expect, test } from './portal.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { runCommand } from './run-command.ts';
import { editor, story } from './test-stories.ts';

/** Starting, stopping, killing: what an operator meets. Each portal here has a folder of its own. */
test.describe.configure({ timeout: 120_000 });

/** Of a database that has had a story already: no sample edition is loaded into it. */
let dataDir = '';
/** Address of that story. */
let path = '';

test.beforeAll(async () => {
  dataDir = await makeDataDir();
  const door = await openDoor(dataDir);
  path = (await door.publishStory(story(), editor)).path ?? '';
  await door.close();
});

test.afterAll(() => removeData({ dataDir }));

const started: Portal[] = [];

/** Starts a portal that ends with the test at the latest, also with one that fails. */
const start: typeof startPortal = async (...given) => {
  const portal = await startPortal(...given);
  started.push(portal);
  return portal;
};

test.afterEach(async () => {
  for (const portal of started.splice(0)) await portal.stop();
});

/** Processes whose command line or environment names this folder. */
async function processesOf(dataDir: string): Promise<string[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    numbers.map(async (number) => {
      const read = (name: string) => readFile(`/proc/${number}/${name}`, 'utf8').catch(() => '');
      const [command, environment] = [await read('cmdline'), await read('environ')];
      const names = command.includes(dataDir) || environment.includes(`DATA_DIR=${dataDir}`);
      return names && Number(number) !== process.pid ? [command.replaceAll('\0', ' ')] : [];
    }),
  );
  return found.flat();
}

async function postmasterOf(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n', 1)[0]);
}

/** The status of an address; 0 while nobody answers. */
const statusOf = (portal: Portal, path: string) =>
  ask(portal.url, path).then(
    ({ status }) => status,
    () => 0,
  );

test('one build serves every configuration, and a stop ends all it started', async () => {
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

test('npm start says what an operator needs, and Ctrl-C ends it', async () => {
  const portal = await start({ DATA_DIR: dataDir }, 'npm start');
  for (const words of [portal.url, 'embedded PostgreSQL', dataDir, 'npm run import', 'Ctrl-C']) {
    expect(portal.printed()).toContain(words);
  }
  // A terminal sends it to every process of the command at once.
  process.kill(-(portal.process.pid ?? 0), 'SIGINT');
  await portal.ended;
  await expect.poll(() => processesOf(dataDir), { timeout: 15_000 }).toEqual([]);
  expect(portal.printed()).not.toMatch(/^\s+at |not everything ended/im);
});

test('a port that is taken is told in words, before anything is started', async ({ portal }) => {
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

test('without its database the portal answers 503, and recovers by itself', async () => {
  let door: Door = await openDoor(dataDir);
  const url = await door.databaseUrl();
  const portal = await start({ DATABASE_URL: url });
  expect(portal.printed()).not.toContain('sample');
  expect(portal.printed()).not.toContain(new URL(url).password);
  expect(await statusOf(portal, path)).toBe(200);

  // The door was the last to use the embedded server as such: leaving it, it stops the server.
  await door.close();
  for (const address of [path, '/', '/news', '/no-such-page']) {
    const began = Date.now();
    const reply = await ask(portal.url, address);
    expect(reply.status, address).toBe(503);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.headers['cache-control']).toBe('no-store');
    expectCompletePage(reply);
    expect(reply.text).toContain('Сайт ненадолго недоступен');
    expect(reply.text).not.toMatch(/_next|ECONNREFUSED|postgres/);
    expect(Date.now() - began, 'milliseconds').toBeLessThan(5_000);
    expect((await ask(portal.url, address, { method: 'HEAD' })).status).toBe(503);
  }
  const picture = await ask(portal.url, `/pictures/${'a'.repeat(32)}/full-640.jpg`);
  expect(picture.status).toBe(503);

  door = await openDoor(dataDir);
  expect(await door.databaseUrl()).toBe(url);
  await expect.poll(() => statusOf(portal, path), { timeout: 10_000 }).toBe(200);
  expect((await ask(portal.url, '/no-such-page')).status).toBe(404);
  await portal.stop();
  await door.close();
  await removeData(portal);
});

test('the embedded database comes back when it is killed under a running portal', async () => {
  const portal = await start({ DATA_DIR: dataDir });
  const killed = await postmasterOf(dataDir);
  process.kill(killed, 'SIGKILL');
  const statuses = new Set<number>();
  await expect
    .poll(
      async () => {
        const status = await statusOf(portal, path);
        statuses.add(status);
        return status === 200 && (await postmasterOf(dataDir)) !== killed;
      },
      { timeout: 30_000, intervals: [50] },
    )
    .toBe(true);
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('killed in a write loop, portal and database lose no acknowledged story', async () => {
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

test('a portal killed alone leaves its database to the next start', async () => {
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

test('a story that fell due while nothing ran is published at the next start', async () => {
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
  const pages = ['/', '/news', '/society', '/about', '/state-bodies', '/no-such-page'];
  await expectMarked(main.url, true, pages);
  await expectMarked(portal.url, false, [...pages, path]);
  const door = await openDoor(dataDir);
  const sample = await door.publishStory(story({ sample: true }), editor);
  await expectMarked(portal.url, true, [...pages, path, sample.path ?? '']);
  const { status, printed } = await runCommand('samples', ['remove'], { DATA_DIR: dataDir });
  expect([status, printed]).toEqual([0, 'Sample stories removed: 1.\n']);
  await expectMarked(portal.url, false, [...pages, path]);
  expect(await statusOf(portal, sample.path ?? '')).toBe(404);
  await door.close();
  await portal.stop();
});
