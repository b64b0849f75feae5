import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq, gt, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { database } from '#lib/database/database.ts';
import { stories, storyEvents } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { vocabulary } from '#lib/database/word-tables.ts';
import { wordsOfHead } from '#lib/stories/story-words.ts';
import { writeCorpus } from './bench/write-corpus.ts';
import { nodeFlags } from './node-flags.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });
const { url } = useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'import-archive-'));
const total = 1_200;
/** Of each sort that is no story: one to twenty posts, and every other story is a post. */
const others = total / 40;
let files: string[] = [];

beforeAll(async () => {
  files = await writeCorpus(folder, total);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the command; `ended` is told what it printed last. */
function start(args: string[]) {
  const child = spawn(
    process.execPath,
    [...nodeFlags, 'scripts/import.ts', '--no-pictures', ...args],
    { env: { ...process.env, DATABASE_URL: url() }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  const ended = new Promise<{ code: number | null; last: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, last: out.trim().split('\n').at(-1) ?? '', err })),
  );
  return { child, ended };
}

const storedStories = async () =>
  (await database().select({ count: count() }).from(stories))[0]?.count ?? 0;

/** How many stories have each word in headline or lead: as it is kept, and as it is. */
async function countedWords() {
  const rows = await database().select().from(vocabulary).where(gt(vocabulary.stories, 0));
  return new Map(rows.map((row) => [row.word, row.stories]));
}
async function wordsOfHeads() {
  const counts = new Map<string, number>();
  for (const story of await database().select().from(stories))
    for (const word of wordsOfHead(story)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test('killed in the middle of an archive and run again, every story is there once', async () => {
  // Large enough to be read a piece at a time.
  expect(statSync(files[0] ?? '').size).toBeGreaterThan(2 * 1024 * 1024);
  // One that is stored after others waits until the command is dead.
  await database().execute(sql`
    create function wait() returns trigger language plpgsql as $$ begin
      if new.id > 600 then perform pg_advisory_xact_lock_shared(7); end if; return new;
    end $$;
    create trigger wait before insert on stories for each row execute function wait()`);
  const { child, ended } = start(['--jobs', '1', ...files]);
  await database().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7)`);
    const waiting = sql`select from pg_locks where locktype = 'advisory' and objid = 7 and not granted`;
    const isWaiting = async () => (await tx.execute(waiting)).rowCount;
    await expect.poll(isWaiting, { timeout: 200_000 }).toBe(1);
    child.kill('SIGKILL');
    await ended;
  });
  await database().execute(sql`drop function wait cascade`);
  const before = await storedStories();
  expect(before).toBeGreaterThan(200);
  expect(before).toBeLessThan(total);

  const { code, last, err } = await start(['--jobs', '1', ...files]).ended;
  expect(last).toMatch(/^new \d+, updated 0, unchanged \d+, skipped 90, rejected 0$/);
  expect(Number(/new (\d+)/.exec(last)?.[1])).toBe(total - before);
  expect(err).toContain(`export.xml: a draft: ${others}`);
  expect(err).toContain(`export.xml: a page: ${others}`);
  expect(err).toContain(`export.xml: an attachment: ${others}`);
  expect(code).toBe(0);
  expect(await storedStories()).toBe(total);
  expect(await countedWords()).toEqual(await wordsOfHeads());
  const [events] = await database().select({ count: count() }).from(storyEvents);
  expect(events?.count).toBe(total);
});

test('what comes last in an archive stands, in one piece and in several, though it stood before', async () => {
  const write = (name: string, id: number, headline: string) => {
    const path = join(folder, name);
    const versioncreated = '2026-03-17T09:00:00Z';
    const document = { uri: `urn:test:${id}`, type: 'text', headline, versioncreated };
    writeFileSync(path, JSON.stringify(document));
    return path;
  };
  const open = write('open.json', 0, 'Мост открыт');
  const closed = write('closed.json', 0, 'Мост закрыт');
  // A piece has 250 documents.
  const others = Array.from({ length: 249 }, (_, at) => write(`${at}.json`, at + 1, `Мост ${at}`));
  const headline = async () => {
    const ofBridge = eq(stories.externalId, 'urn:test:0');
    const found = await database().select().from(stories).where(ofBridge);
    return found.map((story) => story.headline);
  };
  await start([open]).ended;
  expect((await start([closed, open]).ended).last).toMatch(/^new 0, updated 2, /);
  expect(await headline()).toEqual(['Мост открыт']);
  const { last } = await start(['--jobs', '2', closed, ...others, open]).ended;
  expect(last).toMatch(/^new 249, updated 2, unchanged 0, /);
  expect(await headline()).toEqual(['Мост открыт']);
});

test('what is older than --since stays out, and is counted', async () => {
  const { last, err } = await start(['--dry-run', '--since', '2006-01-05', ...files]).ended;
  // A story every 640 seconds since 2006 began in Greenwich.
  const older = Math.ceil((4 * 86_400 - 3 * 3_600) / 640);
  expect(last).toBe(
    `read ${total - older}, skipped ${3 * others + older}, rejected 0 (dry run: nothing was stored)`,
  );
  expect(err).toContain(`export.xml: older than --since: ${older}`);
});
