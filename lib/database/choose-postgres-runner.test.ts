import { chmod, chown, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choosePostgresRunner, type RunnerChoice } from './choose-postgres-runner.ts';
import { systemHome } from './copy-postgres.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPostmaster, stopPostmaster } from './postgres-process.ts';
import { findUser } from './system-users.ts';
import { makeTestFolder } from './test-server.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let dataDir: string;
let systemFolder: string;

beforeEach(async () => {
  folder = await makeTestFolder();
  // As the clone in root's own home: nobody else passes.
  dataDir = join(folder, 'root', 'clone', '.data');
  await mkdir(dataDir, { recursive: true });
  await chmod(folder, 0o755);
  await chmod(join(folder, 'root'), 0o700);
  systemFolder = join(folder, 'system');
});

afterEach(async () => {
  const log = join(dataDir, 'postgres.log');
  await stopPostmaster(join(dataDir, 'postgres'), log);
  await stopPostmaster(join(systemHome(systemFolder, dataDir), 'postgres'), log);
  await rm(folder, { recursive: true, force: true });
});

/** Starts, asks who serves from where, stops. */
async function serve(choice: RunnerChoice) {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, choice });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('create table if not exists visits (at timestamptz default now())');
  await client.query('insert into visits default values');
  const { rows } = await client.query<{ data: string; visits: number }>(
    `select current_setting('data_directory') as data, (select count(*)::int from visits) as visits`,
  );
  await client.end();
  const [row] = rows;
  if (!row) throw new Error('no answer');
  const pid = (await findPostmaster(row.data))?.pid;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  await server.release();
  return { ...row, uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) };
}

const asRoot = process.getuid?.() === 0;
const namespaces = asRoot && (await namespacesAllowed());

async function namespacesAllowed(): Promise<boolean> {
  const probe = await makeTestFolder();
  try {
    return (await choosePostgresRunner(probe, { systemFolder: probe })).way === 'namespace';
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

describe.runIf(asRoot)('as root', () => {
  test.runIf(namespaces)('in a closed home: runs in a namespace, files stay root’s', async () => {
    const { data, uid } = await serve({ systemFolder });
    expect(data).toBe(join(dataDir, 'postgres'));
    expect(uid).toBe(0);
    expect((await stat(join(data, 'PG_VERSION'))).uid).toBe(0);
  });

  test('where namespaces are forbidden: as a system user, with a copy, found again', async () => {
    const first = await serve({ way: 'system-user', systemFolder });
    expect(first.data).toBe(join(systemHome(systemFolder, dataDir), 'postgres'));
    expect(first.uid).toBeGreaterThan(0);
    expect(first.uid).toBe((await stat(first.data)).uid);
    // The next start chooses by itself: the stories are there, not in a new database.
    const second = await serve({ systemFolder });
    expect(second).toEqual({ ...first, visits: 2 });
  });

  test('as a system user who can reach the data folder: the stories stay in it', async () => {
    await chmod(join(folder, 'root'), 0o755);
    const first = await serve({ way: 'system-user', systemFolder });
    expect(first.data).toBe(join(dataDir, 'postgres'));
    expect(first.uid).toBeGreaterThan(0);
    expect(await serve({ systemFolder })).toEqual({ ...first, visits: 2 });
  });

  test('a database of an ordinary user goes on as that user', async () => {
    const daemon = await findUser('daemon');
    if (!daemon) throw new Error('this system has no user daemon');
    await chmod(join(folder, 'root'), 0o755);
    await chown(dataDir, daemon.uid, daemon.gid);
    await mkdir(join(dataDir, 'postgres'));
    await chown(join(dataDir, 'postgres'), daemon.uid, daemon.gid);
    const runner = await choosePostgresRunner(dataDir, { systemFolder });
    expect(runner).toMatchObject({ way: 'system-user', owner: daemon });
    expect(runner.data).toBe(join(dataDir, 'postgres'));
  });

  test('a database whose user cannot reach it is refused, with that user', async () => {
    await mkdir(join(dataDir, 'postgres'));
    await chown(join(dataDir, 'postgres'), 4242, 4242);
    await expect(choosePostgresRunner(dataDir, { systemFolder })).rejects.toThrow(
      /belongs to the user number 4242.*DATABASE_URL/,
    );
  });
});
