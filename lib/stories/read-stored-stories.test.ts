import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '#lib/database/database.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { readStoredStories } from './read-stored-stories.ts';
import { keyOf } from './story-key.ts';
import { insertStories } from './test-stories.ts';

useTestDatabase();

it('each is looked up in an index, however many stories there are', async () => {
  const keyed = (number: number) => ({ source: 'imported', externalId: `urn:${number}` });
  const total = 4_000;
  const ids = await insertStories(Array.from({ length: total }, (_, number) => keyed(number)));
  await database().execute(sql`analyze stories, story_identifiers`);
  const readRows = async () => {
    await database().execute(sql`select pg_stat_force_next_flush()`);
    const { rows } = await database().execute<{ read: string }>(
      sql`select seq_tup_read as read from pg_stat_user_tables where relname = 'stories'`,
    );
    return Number(rows[0]?.read);
  };
  const before = await readRows();
  const absent = Array.from({ length: 400 }, (_, number) => keyed(total + number));
  const stored = await readStoredStories([keyed(7), ...absent, keyed(9)]);
  expect([...stored.keys()]).toEqual([keyOf(keyed(7)), keyOf(keyed(9))]);
  expect(stored.get(keyOf(keyed(9)))).toMatchObject({ id: ids[9], pictures: 0, pulled: false });
  expect((await readRows()) - before).toBe(0);
});
