import { asc, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { copyRows, writeColumns } from './copy-rows.ts';
import { database, isDatabaseUnavailable, onConnection } from './database.ts';
import { stories } from './schema.ts';
import { useTestDatabase } from './test-database.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const awkward = [
  '\\N',
  '\\.',
  'a\tb\r\nc\\d\\',
  '"{,}"',
  'NULL',
  '',
  '𝄞 «ё»',
  'U+2028\u2028',
  "it's",
];

const row = (externalId: string) => ({
  ...{ source: 'vestka', sourceName: 'Вестка', externalId, headline: 'Мост', category: 'society' },
  state: 'held' as const,
  changedAt: new Date('2026-05-04T03:02:01.987Z'),
  inputDigest: externalId,
  original: Buffer.from([0, 0x5c, 0x0a, 0xff]),
});

test('whatever a value holds is stored as it is', async () => {
  const rows = awkward.map((text, at) => ({
    ...row(String(at)),
    ...{ headline: text, lead: text, bodyText: text, authors: [text, ...awkward] },
    ...{ rights: null, sample: at % 2 === 0, sourceVersion: at },
  }));
  await onConnection((_, client) =>
    copyRows(
      client,
      stories,
      rows.map((one) => [writeColumns(stories, one)]),
    ),
  );
  const stored = await database().select().from(stories).orderBy(asc(stories.id));
  expect(stored).toMatchObject(rows);
  // What no row names.
  expect(stored[0]).toMatchObject({ lead: '\\N', bodyHtml: '', language: 'ru', urgency: 5 });
});

test('rows come in parts, and every row in the same ones', async () => {
  const parts = (externalId: string, rest: object) => [
    writeColumns(stories, row(externalId)),
    writeColumns(stories, rest),
  ];
  const store = (second: object) =>
    onConnection((_, client) =>
      copyRows(client, stories, [parts('1', { endMark: true }), parts('2', second)]),
    );
  await store({ endMark: false });
  expect(await database().select({ endMark: stories.endMark }).from(stories)).toEqual([
    { endMark: true },
    { endMark: false },
  ]);
  await expect(store({ urgency: 1 })).rejects.toThrow('A row names');
  expect(() => writeColumns(stories, { endMarks: true } as object)).toThrow('«endMarks»');
});

test('a row the database refuses is its failure, and undoes the rows beside it', async () => {
  const rows = ['1', '2', '1'].map((externalId) => [writeColumns(stories, row(externalId))]);
  await expect(onConnection((_, client) => copyRows(client, stories, rows))).rejects.toMatchObject({
    code: '23505',
  });
  expect(await database().$count(stories)).toBe(0);
});

test('a connection that is lost meanwhile is told from a fault of the rows', async () => {
  const lost = onConnection(async (tx, client) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await database().transaction(async (other) => {
      await other.execute(sql`lock table ${stories} in access exclusive mode`);
      const copying = copyRows(client, stories, [[writeColumns(stories, row('1'))]]);
      copying.catch(() => undefined);
      await other.execute(sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`);
      await copying;
    });
  }).catch((error: unknown) => error);
  expect(isDatabaseUnavailable(await lost)).toBe(true);
});
