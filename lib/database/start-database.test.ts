import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { database } from './database.ts';
import { findPostmaster, stopPostmaster } from './postgres-process.ts';
import { tags } from './schema.ts';
import { startDatabase } from './start-database.ts';
import { withStartLock } from './start-lock.ts';
import { makeTestFolder } from './test-server.ts';

vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
let data: string;

beforeEach(async () => {
  dataDir = await makeTestFolder();
  data = join(dataDir, 'postgres');
});

afterEach(async () => {
  await stopPostmaster(data, join(dataDir, 'postgres.log'));
  await rm(dataDir, { recursive: true, force: true });
});

test('without DATABASE_URL: migrated and open; follows its server to another port', async () => {
  const started = await startDatabase({ dataDir, databaseUrl: null });
  expect(started.kind).toBe('embedded');
  await database().insert(tags).values({ slug: 'minsk', name: 'Минск' });

  // A start that fails half-way leaves the server to those who use it.
  await expect(startDatabase({ dataDir, databaseUrl: null })).rejects.toThrow('open already');
  expect(await database().select().from(tags)).toHaveLength(1);

  const thief = createServer((socket) => socket.destroy());
  const postmaster = await findPostmaster(data);
  if (!postmaster) throw new Error('no server');
  // While this lock is held nobody brings the server back.
  await withStartLock(dataDir, async () => {
    process.kill(postmaster.pid, 'SIGKILL');
    await expect.poll(() => findPostmaster(data)).toBeNull();
    await new Promise<void>((done) => thief.listen(postmaster.port, '127.0.0.1', done));
  });
  await expect
    .poll(
      () =>
        database()
          .select()
          .from(tags)
          .catch(() => null),
      { timeout: 20_000 },
    )
    .toEqual([{ slug: 'minsk', name: 'Минск' }]);
  thief.close();

  await started.release();
  expect(() => database()).toThrow('not open');
  expect(await findPostmaster(data)).toBeNull();
});

test('with DATABASE_URL: no server of ours, and leaving does not stop theirs', async () => {
  const databaseUrl = inject('testServerUrl').replace(/postgres$/, 'vestka');
  for (let round = 0; round < 2; round += 1) {
    const started = await startDatabase({ dataDir, databaseUrl });
    expect(started).toMatchObject({ kind: 'external', url: databaseUrl });
    expect(await database().select().from(tags)).toEqual([]);
    await started.release();
  }
  expect(await findPostmaster(data)).toBeNull();
});
