import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { closeDatabase, openDatabase } from '#lib/database/database.ts';
import { startEmbeddedPostgres } from '#lib/database/embedded-postgres.ts';
import { migrateDatabase } from '#lib/database/migrate-database.ts';
import {
  formatCount,
  formatMs,
  type Limit,
  percentile,
  printLimits,
  printTable,
} from './bench/figures.ts';
import { fillStories } from './bench/fill-stories.ts';
import { generateTexts } from './bench/generate-texts.ts';
import { runBench } from './bench/run-bench.ts';
import { countScans, makeQuestions } from './bench/search-questions.ts';

/**
 * `npm run bench:search`: how long searches take among a million stories, and each as a ratio to
 * the newest twenty stories by index, in the same run. The database is made, filled and removed.
 */
const options = new Command('bench:search')
  .option('--stories <count>', 'stories to search among', '1000000')
  .option('--runs <count>', 'measured runs of each kind of question', '200')
  .option('--data <folder>', 'keep the filled database here, or use the one that is there')
  .option('--check', 'end with 1 when a limit is missed', false)
  .parse()
  .opts<{ stories: string; runs: string; data?: string; check: boolean }>();
const stories = Number(options.stories);
const runs = Number(options.runs);
/** Milliseconds the median of any question may take: what a reader does not notice. */
const MOST_MS = 100;
const limits: Limit[] = [];

await runBench(async (held) => {
  const dataDir = options.data ?? (await mkdtemp(join(tmpdir(), 'bench-')));
  if (!options.data) held.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  held.defer(() => server.release());
  await migrateDatabase(server.url);
  openDatabase(server.url);
  held.defer(() => closeDatabase());
  const texts = await generateTexts();
  const scans = await countScans();
  if (scans.stories === 0) {
    console.log(`Filling a database with ${formatCount(stories)} stories…`);
    const began = performance.now();
    await fillStories(server.url, texts, stories);
    console.log(`Filled in ${formatMs(performance.now() - began)}.`);
  }

  const questions = await makeQuestions(texts);
  const rows = [['question', 'p50', 'p99', 'to the newest 20']];
  let baseline = 0;
  const before = await countScans();
  for (const { name, ask } of questions) {
    process.stdout.write(`${name}… `);
    // The first of each kind find nothing in memory, and nothing compiled.
    for (let run = 0; run < 5; run += 1) await ask(runs + run);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      await ask(run);
      times.push(performance.now() - began);
    }
    const [middle, worst] = [percentile(times, 0.5), percentile(times, 0.99)];
    if (baseline === 0) baseline = middle;
    console.log(formatMs(middle));
    rows.push([name, formatMs(middle), formatMs(worst), `${(middle / baseline).toFixed(1)} ×`]);
    limits.push({
      what: name,
      wanted: `p50 under ${MOST_MS} ms`,
      measured: formatMs(middle),
      met: middle < MOST_MS,
    });
  }
  const sequential = (await countScans()).sequential - before.sequential;
  console.log(`\nAmong ${formatCount((await countScans()).stories)} stories, ${runs} runs each`);
  printTable(rows);
  limits.push({
    what: 'whole readings of the stories',
    wanted: 'none',
    measured: String(sequential),
    met: sequential === 0,
  });
});
printLimits(limits, options.check);
