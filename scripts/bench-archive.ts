import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { dayOf } from '#lib/clock/clock.ts';
import { database } from '#lib/database/database.ts';
import { site } from '#lib/site.ts';
import { readFeedStories } from '#lib/stories/read-feed.ts';
import { readDay, readStoryPage } from '#lib/stories/read-lists.ts';
import { readSearch } from '#lib/stories/read-search.ts';
import { readStoryAtPath } from '#lib/stories/read-story.ts';
import { readTagPage } from '#lib/stories/read-tags.ts';
import { formatMs, type Limit, median, printLimits, printTable } from './bench/figures.ts';
import { fillArchive } from './bench/fill-archive.ts';
import { openBenchDatabase } from './bench/publish-copies.ts';
import { sampleWords } from './bench/random-news.ts';
import { runBench } from './bench/run-bench.ts';

/**
 * `npm run bench:archive`: the reads of pages in a small archive and in a large one, and the plans
 * of their queries in the large one.
 */
const options = new Command('bench:archive')
  .option('--stories <counts>', 'the small and the large number of stories', '20000,1000000')
  .option('--rounds <count>', 'how often each read is measured', '200')
  .option('--check', 'end with 1 when a limit is missed', false)
  .parse()
  .opts<{ stories: string; rounds: string; check: boolean }>();
const [small = 0, large = 0] = options.stories.split(',').map(Number);
const rounds = Number(options.rounds);
const limits: Limit[] = [];
const newest = new Date();

await runBench(async (held) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-archive-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  const started = await openBenchDatabase(join(folder, 'data'));
  held.defer(() => started.release());
  await fillArchive(small, newest);
  const before = await measureReads();
  await fillArchive(large, newest);
  const after = await measureReads();
  printTable([
    ['', String(small), String(large)],
    ...Object.keys(before).map((name) => [
      ...[name, formatMs(before[name] ?? 0), formatMs(after[name] ?? 0)],
    ]),
  ]);
  for (const [name, ms] of Object.entries(after)) {
    const times = ms / (before[name] ?? ms);
    limits.push({
      ...{ what: name, wanted: '≤ 2×', measured: `${times.toFixed(2)}×`, met: times <= 2 },
    });
  }
  await printPlans();
});
printLimits(limits, options.check);

/** Milliseconds of each read, the middle of many at different places. */
async function measureReads(): Promise<Record<string, number>> {
  const paths = await somePaths();
  const words = sampleWords();
  const at = <T>(list: readonly T[], round: number) => list[(round * 7_919) % list.length] as T;
  const reads: Record<string, (round: number) => Promise<unknown>> = {
    article: (round) => readStoryAtPath(at(paths, round)),
    feed: () => readFeedStories({ limit: 50 }),
    category: (round) =>
      readStoryPage({ category: at(site.categories, round).slug, page: 1 + (round % 10) }),
    day: (round) =>
      readDay({ day: dayOf(new Date(newest.getTime() - (round % 100) * 86_400_000)) }),
    tag: (round) => readTagPage({ slug: `tema-${1 + (round % 200)}`, page: 1 }),
    search: (round) => readSearch({ query: at(words, round), page: 1 }),
  };
  const measured: Record<string, number> = {};
  for (const [name, read] of Object.entries(reads)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      await read(round);
      times.push(performance.now() - begun);
    }
    measured[name] = median(times);
  }
  return measured;
}

/** Addresses of stories of all ages. */
async function somePaths(): Promise<string[]> {
  const { rows } = await database().execute<{ path: string }>(
    'select path from stories tablesample bernoulli (1) repeatable (1) limit 2000',
  );
  return rows.map(({ path }) => path);
}

/** The plans of the statements this connection has prepared. */
async function printPlans(): Promise<void> {
  const { rows } = await database().execute<{ name: string; statement: string }>(
    'select name, statement from pg_prepared_statements order by name',
  );
  for (const { name, statement } of rows) {
    const plan = await database().execute<{ 'QUERY PLAN': string }>(
      `explain (generic_plan, costs off) ${statement}`,
    );
    console.log(`\n${name}\n${plan.rows.map((row) => `  ${row['QUERY PLAN']}`).join('\n')}`);
  }
}
