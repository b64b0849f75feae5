import { once } from 'node:events';
import { access, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { correctStory } from '#lib/stories/publish-changes.ts';
import { loadSamples } from '#lib/stories/publish-samples.ts';
import { withdrawStory } from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { readNewest } from '#lib/stories/read-lists.ts';
import { readStoryAtPath } from '#lib/stories/read-story.ts';
import { backUp } from './backup.ts';
import { closeDatabase, openDatabase, primaryDatabase } from './database.ts';
import { knownMigrations } from './known-migrations.ts';
import { migrateDatabase } from './migrate-database.ts';
import { buildLevel } from './prepare-empty.ts';
import { restoreBackup } from './restore.ts';
import { createDatabase, dropDatabases, fingerprint, onDatabase, tablesOf } from './test-backup.ts';
import { useTestDatabase } from './test-database.ts';
import { makeTestFolder } from './test-server.ts';
import { weatherForecasts } from './weather-tables.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const source = useTestDatabase();
const by = { actor: 'editor:test', reason: 'проверка' };
let folder: string;
let file: string;
/** What the source held when `file` was made of it. */
let backedUp: Record<string, string>;

const silent = () => undefined;

async function publishOne(number: number) {
  return publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: `written-${number}`,
      headline: `Во время записи ${number}`,
      bodyHtml: `<p>Обратная черта \\ и табуляция\t, «кавычки».</p><p>${'Текст. '.repeat(200)}</p>`,
      category: 'society',
      tags: ['Запись'],
    },
    by,
  );
}

beforeAll(async () => {
  folder = await makeTestFolder();
  await loadSamples(join(import.meta.dirname, '../../samples'));
  const corrected = await publishOne(-1);
  await correctStory(corrected.id, { kind: 'correction', text: 'Было «два», верно «три»' }, by);
  const withdrawn = await publishOne(-2);
  await withdrawStory(withdrawn.id, 'Снято', by);
  await primaryDatabase().insert(weatherForecasts).values({ place: 'minsk', failures: 3 });
  file = join(folder, 'whole.tar');
  await backUp(source.url(), file, silent);
  backedUp = await fingerprint(source.url());
});

afterAll(dropDatabases);

/** The database behind a network that delivers what follows the rows of a table only later. */
async function slowly(url: string) {
  const { hostname, port } = new URL(url);
  const endOfRows = Buffer.from('c\0\0\0\x04');
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    client.on('error', () => database.destroy()).pipe(database);
    database.on('error', () => client.destroy());
    pipeline(
      database,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          const at = chunk.indexOf(endOfRows);
          const end = at < 0 ? chunk.length : at + endOfRows.length;
          yield chunk.subarray(0, end);
          if (end < chunk.length) await setTimeout(20);
          yield chunk.subarray(end);
        }
      },
      client,
    ).catch(() => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(url);
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: address.href, close: () => server.close() };
}

describe('a backup', () => {
  test('is whole when the number of rows comes after the rows', async () => {
    const { url, close } = await slowly(source.url());
    await backUp(url, join(folder, 'slow.tar'), silent);
    close();
  });

  test.each(['tar', 'tar.gz'])(
    'restored from .%s gives back every row and the numbering',
    async (ending) => {
      const packed = join(folder, `whole.${ending}`);
      if (packed !== file) await backUp(source.url(), packed, silent);
      const restored = await createDatabase();
      await restoreBackup(restored, packed, silent);
      expect(Number.parseInt(backedUp['pictures'] ?? '', 10)).toBeGreaterThan(5);
      // The next start finds nothing to migrate.
      await migrateDatabase(restored);
      expect(await fingerprint(restored)).toEqual(backedUp);
    },
  );

  test('answers readers as the portal it was made of, and takes new stories', async () => {
    const read = async () => {
      const newest = await readNewest({ limit: 20 });
      return { newest, first: await readStoryAtPath(newest[0]?.path ?? '') };
    };
    const before = await read();
    const restored = await createDatabase();
    await restoreBackup(restored, file, silent);
    await closeDatabase();
    openDatabase(restored);
    try {
      expect(await read()).toEqual(before);
      expect((await publishOne(-3)).outcome).toBe('new');
    } finally {
      await closeDatabase();
      openDatabase(source.url());
    }
  });

  test('made while stories are written holds whole stories, up to one event', async () => {
    const written = join(folder, 'written.tar');
    let writing = true;
    let count = 0;
    const writer = (async () => {
      while (writing) await publishOne(count++);
    })();
    await vi.waitUntil(() => count > 3);
    await backUp(source.url(), written, silent);
    await vi.waitUntil(async () => count > 8);
    writing = false;
    await writer;
    const restored = await createDatabase();
    await restoreBackup(restored, written, silent);
    const events = `select id, story_id, kind from story_events`;
    const held = await onDatabase(restored, async (client) => {
      const { rows } = await client.query(`${events} order by id`);
      // Each story that is there has its address, its tag and its event.
      const torn = await client.query(
        `select id from stories s where external_id like 'written-%' and
           (not exists (select from story_addresses where story_id = s.id)
            or not exists (select from story_tags where story_id = s.id)
            or not exists (select from story_events where story_id = s.id))`,
      );
      expect(torn.rows).toEqual([]);
      return rows;
    });
    const last = held.at(-1).id;
    const all = await onDatabase(source.url(), (client) =>
      client.query(`${events} where id <= ${last} order by id`),
    );
    expect(held).toEqual(all.rows);
  });

  test('of an older version is brought to this one', async () => {
    const old = await createDatabase();
    const oldest = knownMigrations()[0]?.folderMillis ?? 0;
    await onDatabase(old, async (client) => {
      await buildLevel(client, oldest);
      await client.query(`insert into tags values ('mosty', 'Мосты')`);
    });
    const packed = join(folder, 'old.tar');
    await backUp(old, packed, silent);
    // A portal of this version has been started on it already, and announces changes.
    const restored = await createDatabase('vestka');
    await onDatabase(restored, (client) =>
      client.query(`insert into announcement_marks (protocol, last_event) values ('websub', 0)`),
    );
    await restoreBackup(restored, packed, silent);
    expect(await tablesOf(restored)).toEqual(await tablesOf(source.url()));
    const { rows } = await onDatabase(restored, (client) => client.query('select * from tags'));
    expect(rows).toEqual([{ slug: 'mosty', name: 'Мосты' }]);
  });

  test('is for its owner’s eyes, says how far it is, and leaves no half behind', async () => {
    expect((await stat(file)).mode & 0o077).toBe(0);
    const told: string[] = [];
    await backUp(source.url(), join(folder, 'told.tar'), (message) => told.push(message));
    expect(told).toContain('weather_forecasts: 1');
    const failed = backUp('postgres://nobody@127.0.0.1:1/none', join(folder, 'none.tar'), silent);
    await expect(failed).rejects.toThrow(/none\.tar was not written: .*ECONNREFUSED/);
    await expect(stat(join(folder, 'none.tar.part'))).rejects.toThrow('ENOENT');
    const nowhere = backUp(source.url(), join(folder, 'no', 'such.tar'), silent);
    await expect(nowhere).rejects.toThrow(/was not written: ENOENT/);
  });
});

test.runIf(
  await access('/dev/full').then(
    () => true,
    () => false,
  ),
)('a full disk is told in words, and the older backup stays', async () => {
  const kept = join(folder, 'kept.tar');
  await writeFile(kept, 'yesterday');
  await symlink('/dev/full', `${kept}.part`);
  await expect(backUp(source.url(), kept, silent)).rejects.toThrow(/was not written: ENOSPC/);
  expect(await readFile(kept, 'utf8')).toBe('yesterday');
  await expect(stat(`${kept}.part`)).rejects.toThrow('ENOENT');
});
