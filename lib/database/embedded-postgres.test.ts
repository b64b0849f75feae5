import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPostmaster, stopPostmaster } from './postgres-process.ts';
import { makeTestFolder } from './test-server.ts';

const writerFile = fileURLToPath(new URL('./test-writer.ts', import.meta.url));
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const inTime = { timeout: 20_000, interval: 20 };

/** Holds a database that was made and left in order, once for all tests. */
let made: string;
let dataDir: string;
let data: string;
let children: ChildProcess[];

beforeAll(async () => {
  made = await makeTestFolder();
  const server = await startEmbeddedPostgres({ dataDir: made, durable: false });
  await server.release();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  dataDir = await makeTestFolder();
  data = join(dataDir, 'postgres');
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stopPostmaster(data, join(dataDir, 'postgres.log'));
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts `test-writer.ts` in a process group of its own and collects its lines. */
function startWriter(manner: 'durable' | 'fast' = 'fast') {
  const given = ['--conditions=react-server', writerFile, dataDir, manner];
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  children.push(child);
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return {
    /** As Ctrl-C on a terminal: to the whole process group. */
    interrupt: () => {
      if (child.pid) process.kill(-child.pid, 'SIGINT');
    },
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    process: child,
    acknowledged: () => lines.filter((line) => /^\d+$/.test(line)).map(Number),
    says: (word: string) => expect.poll(() => lines, inTime).toContain(word),
  };
}

type Writer = ReturnType<typeof startWriter>;

/** Waits until a write that begins from now on is acknowledged. */
async function goesOn(writer: Writer) {
  const now = Date.now() * 1000;
  await expect.poll(() => writer.acknowledged().at(-1), inTime).toBeGreaterThan(now);
}

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(query);
  await client.end();
  return rows;
}

/** The folder of a database that is there already; copied, as making one takes seconds. */
const foundDatabase = () => promisify(execFile)('cp', ['-pR', join(made, 'postgres'), data]);

const processNumber = async () => (await findPostmaster(data))?.pid;

async function killServer() {
  const pid = await processNumber();
  // Never 0, which would be this very process group.
  if (!pid) throw new Error('the server is gone already');
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('two that start at once share one server, and the last to leave stops it', async () => {
  const first = startWriter();
  const second = startWriter();
  await first.says('ready');
  await second.says('ready');
  const pid = await processNumber();
  expect(pid).toBeGreaterThan(0);

  first.kill('SIGTERM');
  await first.says('released');
  expect(await processNumber()).toBe(pid);
  await goesOn(second);

  second.interrupt();
  await goesOn(second);
  expect(await processNumber()).toBe(pid);

  second.kill('SIGTERM');
  await second.says('released');
  expect(await processNumber()).toBeUndefined();
});

test('a server orphaned by kill -9 is found and reused', async () => {
  await foundDatabase();
  const killed = startWriter();
  await killed.says('ready');
  await goesOn(killed);
  const pid = await processNumber();
  killed.kill('SIGKILL');

  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(await processNumber()).toBe(pid);
  const [row] = await ask<{ count: number }>(server.url, 'select count(*)::int from written');
  expect(row?.count).toBeGreaterThanOrEqual(killed.acknowledged().length);
  await server.release();
  expect(await processNumber()).toBeUndefined();
});

test('kill -9 of the server: the portal goes on by itself and no acknowledged row is lost', async () => {
  await foundDatabase();
  const writer = startWriter('durable');
  await writer.says('ready');
  for (let round = 0; round < 2; round += 1) {
    await goesOn(writer);
    const killed = await killServer();
    // Its children may acknowledge a last write; only a new server shows that it came back.
    await expect.poll(processNumber, inTime).not.toBeOneOf([undefined, killed]);
    await goesOn(writer);
  }
  await killServer();
  writer.kill('SIGKILL');

  const server = await startEmbeddedPostgres({ dataDir });
  const rows = await ask<{ number: string }>(server.url, 'select number from written');
  const kept = new Set(rows.map((row) => Number(row.number)));
  expect(writer.acknowledged().filter((number) => !kept.has(number))).toEqual([]);
  await server.release();
});

test('a folder whose making was interrupted is made anew', async () => {
  const unfinished = join(dataDir, 'postgres.unfinished-1-00', 'data');
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, 'PG_VERSION'), '18\n');
  const interrupted = startWriter();
  await expect
    .poll(() => readFile(join(dataDir, 'postgres.lock')).catch((e) => e.code), inTime)
    .toBe('EISDIR');
  interrupted.kill('SIGKILL');
  // Its lock is taken over once it is five seconds old.
  await once(interrupted.process, 'exit');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(join(dataDir, 'postgres.lock'), longAgo, longAgo);

  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.release();
  await expect(readFile(join(unfinished, 'PG_VERSION'))).rejects.toThrow('ENOENT');
});

test('a process number taken by a stranger after a crash does not hinder the start', async () => {
  await foundDatabase();
  const before = await startEmbeddedPostgres({ dataDir, durable: false });
  await killServer();
  await before.release();
  // Not this process itself: PostgreSQL knows that its own parent is no server.
  const stranger = spawn('sleep', ['60']);
  children.push(stranger);
  await writeFile(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n0\n1\n\n\n1 1\nready\n`);
  expect(await processNumber()).toBeUndefined();

  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.release();
});

test('when the port is taken another is used and remembered', async () => {
  await foundDatabase();
  const last = await readFile(join(data, 'vestka-port'), 'utf8');
  const taken = createServer().listen(Number(last), '127.0.0.1');
  try {
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(new URL(server.url).port).not.toBe(last);
    expect(await readFile(join(data, 'vestka-port'), 'utf8')).toBe(new URL(server.url).port);
    await server.release();
  } finally {
    taken.close();
  }
});

test('a database of another major version, or a broken one, is refused in words', async () => {
  await foundDatabase();
  await writeFile(join(data, 'PG_VERSION'), '17\n');
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow(
    /made by PostgreSQL 17.*brings PostgreSQL 18/s,
  );
  await writeFile(join(data, 'PG_VERSION'), '18\n');
  await writeFile(join(data, 'global', 'pg_control'), 'broken');
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow(
    /cannot be started.*The end of .*postgres\.log.*pg_control/s,
  );
});
