import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { closeDatabase, database, isDatabaseUnavailable, openDatabase } from './database.ts';
import { tags } from './schema.ts';
import { useTestDatabase } from './test-database.ts';

const testDatabase = useTestDatabase();

/** Runs `work` as the answer to a request; what it threw and whether the database was to blame. */
async function answer(work: () => Promise<unknown>) {
  const context = newRequestContext();
  const error: unknown = await runInRequestContext(context, () =>
    work().then(
      () => null,
      (thrown: unknown) => thrown,
    ),
  );
  return { error, databaseFailed: context.databaseFailed };
}

const killOwnConnection = sql`select pg_terminate_backend(pg_backend_pid())`;

test('Russian words are found in every form', async () => {
  const { rows } = await database().execute(
    sql`select to_tsvector('russian', 'Ремонт ДОРОГАМИ') @@ to_tsquery('russian', 'дорога') as found`,
  );
  expect(rows).toEqual([{ found: true }]);
});

test('a connection lost in a query or a transaction is noted in the request, and the next query works', async () => {
  const query = await answer(() => database().execute(killOwnConnection));
  expect(query.databaseFailed).toBe(true);
  expect(isDatabaseUnavailable(query.error)).toBe(true);

  const transaction = await answer(() =>
    database().transaction(async (inside) => {
      await inside.insert(tags).values({ slug: 'lost', name: 'Утрачено' });
      await inside.execute(killOwnConnection);
    }),
  );
  expect(transaction.databaseFailed).toBe(true);
  expect(isDatabaseUnavailable(transaction.error)).toBe(true);
  expect(await answer(() => database().select().from(tags).where(eq(tags.slug, 'lost')))).toEqual({
    error: null,
    databaseFailed: false,
  });
  expect(await database().select().from(tags)).toEqual([]);
});

test('a wrong query is not taken for a lost database', async () => {
  const { error, databaseFailed } = await answer(() => database().execute(sql`select nonsense`));
  expect(error).toBeInstanceOf(Error);
  expect(isDatabaseUnavailable(error)).toBe(false);
  expect(databaseFailed).toBe(false);
});

test('losing every idle connection ends neither the process nor the service', async () => {
  await Promise.all(Array.from({ length: 5 }, () => database().execute(sql`select 1`)));
  const client = new pg.Client({ connectionString: testDatabase.url() });
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await client.end();
  expect(rowCount).toBeGreaterThan(1);
  await expect
    .poll(() =>
      database()
        .execute(sql`select 1 as one`)
        .then(
          ({ rows }) => rows,
          () => null,
        ),
    )
    .toEqual([{ one: 1 }]);
});

test('a database that refuses connections is noted; once it is back, reads work', async () => {
  const url = testDatabase.url();
  await closeDatabase();
  openDatabase('postgres://nobody:none@127.0.0.1:1/none');
  const { error, databaseFailed } = await answer(() => database().select().from(tags));
  expect(databaseFailed).toBe(true);
  expect(String(error instanceof Error && error.cause)).toContain('cannot be reached');
  await closeDatabase();
  expect(() => database()).toThrow('not open');
  openDatabase(url);
  expect(await database().select().from(tags)).toEqual([]);
});

test('a prepared query keeps its name on the connection', async () => {
  const { rows } = await database().transaction(async (inside) => {
    await inside.select().from(tags).prepare('tags_in_test').execute();
    return inside.execute(sql`select name from pg_prepared_statements where name = 'tags_in_test'`);
  });
  expect(rows).toEqual([{ name: 'tags_in_test' }]);
});

test('a test file’s tables can be emptied', async () => {
  await database().insert(tags).values({ slug: 'minsk', name: 'Минск' });
  await testDatabase.clear();
  expect(await database().select().from(tags)).toEqual([]);
});
