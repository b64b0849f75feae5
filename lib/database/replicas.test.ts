import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { prepared } from '#lib/stories/prepared-statement.ts';
import { throughDoor } from '#lib/stories/publish-transaction.ts';
import { closeDatabase, database, openDatabase, primaryDatabase } from './database.ts';
import { openReplicas } from './replicas.ts';
import { tags } from './schema.ts';
import { useTestDatabase } from './test-database.ts';

/** A second database on the same server stands for the replica: what is copied has arrived. */
const primary = useTestDatabase();
const name = `replica_${process.pid}`;
const server = inject('testServerUrl');
const replicaUrl = new URL(server);
replicaUrl.pathname = `/${name}`;

async function on(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const createReplica = () => on(server, `create database ${name} template vestka`);
const dropReplica = () => on(server, `drop database if exists ${name} with (force)`);
const replay = (event: number) =>
  on(
    replicaUrl.href,
    `insert into story_events (id, story_id, kind, at, actor) overriding system value
     values (${event}, 1, 'published', now(), 'test')`,
  );
const marked = (place: string) => `insert into tags (slug, name) values ('where', '${place}')`;

let said: string[] = [];
const report = (message: string) => {
  said.push(message);
};

beforeAll(() => on(primary.url(), marked('primary')));

afterEach(async () => {
  await closeDatabase();
  openDatabase(primary.url());
  await dropReplica();
  said = [];
});

async function begin(lastEvent: number): Promise<void> {
  await createReplica();
  await on(replicaUrl.href, marked('replica'));
  await replay(lastEvent);
  await openReplicas([replicaUrl.href], report);
}

const readPlace = async () => {
  const [row] = await database().select().from(tags).where(eq(tags.slug, 'where'));
  return row?.name;
};
/** Where the page that must show event `event` is read from. */
const placeOf = (event: number, read: () => Promise<unknown> = readPlace) =>
  runInRequestContext(newRequestContext(event), read);

describe('a page is read', () => {
  test('from a replica that holds its event, from the primary until one does', async () => {
    await begin(5);
    expect(await placeOf(5)).toBe('replica');
    expect(await placeOf(6)).toBe('primary');
    await replay(6);
    // Each page asks for the next one's sake; none is ever read from what lags.
    await expect.poll(() => placeOf(6)).toBe('replica');
    expect(await placeOf(7)).toBe('primary');
  });

  test('from one database from beginning to end', async () => {
    await begin(5);
    const places = await placeOf(6, async () => {
      const first = await readPlace();
      await replay(6);
      await expect.poll(() => placeOf(6)).toBe('replica');
      return [first, await readPlace()];
    });
    expect(places).toEqual(['primary', 'primary']);
  });

  test('with prepared statements and in transactions alike', async () => {
    await begin(5);
    const readPrepared = () =>
      prepared('place_in_test', (db, statement) => db.select().from(tags).prepare(statement))
        .execute()
        .then(([row]) => row?.name);
    expect(await placeOf(5, readPrepared)).toBe('replica');
    expect(await placeOf(6, readPrepared)).toBe('primary');
    const inside = () =>
      database().transaction(async (tx) => (await tx.select().from(tags))[0]?.name);
    expect(await placeOf(5, inside)).toBe('replica');
  });

  test('from the primary when the replica is lost, and from the replica once it is back', async () => {
    await begin(5);
    const context = newRequestContext(5);
    const places = await runInRequestContext(context, async () => {
      const first = await readPlace();
      await dropReplica();
      const prepare = () => database().transaction((tx) => tx.select().from(tags));
      return [first, await readPlace(), (await prepare())[0]?.name];
    });
    expect(places).toEqual(['replica', 'primary', 'primary']);
    expect(context.databaseFailed).toBe(false);
    expect(said).toEqual([expect.stringMatching(/replica .* cannot be read.*from the primary/)]);
    await createReplica();
    await on(replicaUrl.href, marked('replica'));
    await replay(5);
    expect(await placeOf(5), 'it is left alone for a while').toBe('primary');
    vi.useFakeTimers({ now: Date.now() + 5_000, toFake: ['Date'] });
    try {
      await expect.poll(() => placeOf(5)).toBe('replica');
    } finally {
      vi.useRealTimers();
    }
    expect(said[1]).toMatch(/is read again/);
  });
});

test('a replica that is away at the start is no obstacle', async () => {
  await openReplicas(['postgres://nobody:secret@127.0.0.1:1/none'], report);
  expect(await placeOf(5)).toBe('primary');
  expect(said.join()).toContain('127.0.0.1:1/none');
  expect(said.join()).not.toContain('secret');
});

test('all but pages is read from the primary, and everything is written to it', async () => {
  await begin(5);
  expect(await readPlace()).toBe('primary');
  expect(await placeOf(0)).toBe('primary');
  const write = () =>
    throughDoor({ actor: 'test' }, new Date(), ({ tx }) =>
      tx.insert(tags).values({ slug: 'written', name: 'Записано' }),
    );
  await placeOf(5, write);
  expect(await primaryDatabase().select().from(tags)).toHaveLength(2);
  const astray = () => database().insert(tags).values({ slug: 'astray', name: 'Не туда' });
  await expect(placeOf(5, astray)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('read-only') },
  });
});
