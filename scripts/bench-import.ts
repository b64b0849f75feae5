import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { formatCount, formatMs, type Limit, printLimits, printTable } from './bench/figures.ts';
import { measureImport } from './bench/measure-import.ts';
import { openBenchDatabase } from './bench/publish-copies.ts';
import { type RandomNews, randomNews, USUAL_LENGTH } from './bench/random-news.ts';
import { runBench } from './bench/run-bench.ts';
import { writeCorpus } from './bench/write-corpus.ts';

/**
 * `npm run bench:import`: makes an archive, half a WordPress export, half a gzipped tar of ninjs and
 * NITF, imports it with `npm run import` into an embedded database of its own, made before, and tells
 * stories a second, the time of processors a story took, that of the database in it, and the most
 * memory the command took. Then once more, as after a `kill -9`: nothing is new.
 */
const options = new Command('bench:import')
  // Of 20,000 a sixteenth is the start and the end of command and database.
  .option('--stories <counts>', 'stories of each archive, separated by commas', '100000')
  .option('--body-length <characters>', 'of a text, about', String(USUAL_LENGTH))
  .option('--jobs <count>', 'threads, as of the command')
  .option('--check', 'end with 1 when a limit is missed', false)
  .parse()
  .opts<{ stories: string; bodyLength: string; jobs?: string; check: boolean }>();
const limits: Limit[] = [];
const rows: string[][] = [
  ['stories', 'MB', 'characters', 'stories/s', 'CPU', 'of database', 'peak MB', 'again/s'],
];

await runBench(async (held) => {
  for (const stories of options.stories.split(',').map(Number)) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
    held.defer(() => rm(folder, { recursive: true, force: true }));
    const files = await writeCorpus(folder, stories, Number(options.bodyLength));
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    const args = ['--no-pictures', ...(options.jobs ? ['--jobs', options.jobs] : []), ...files];
    const data = join(folder, 'data');
    await (await openBenchDatabase(data)).release();
    const first = await measureImport(args, data);
    const again = await measureImport(args, data);
    if (first.counts['new'] !== stories || again.counts['unchanged'] !== stories) {
      throw new Error(`Not every story came in once: ${first.summary}; ${again.summary}`);
    }
    const make = randomNews(Number(options.bodyLength));
    const length = meanLength(Array.from({ length: 500 }, (_, number) => make(number)));
    const { command, database } = first.cpu;
    const rate = stories / first.seconds;
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const memory = Math.max(first.peakBytes, again.peakBytes) / 1e6;
    rows.push([
      ...[formatCount(stories), formatCount(bytes / 1e6), formatCount(length), formatCount(rate)],
      ...[command + database, database].map((seconds) => formatMs((seconds * 1000) / stories)),
      ...[formatCount(memory), formatCount(stories / again.seconds)],
    ]);
    limits.push(
      {
        what: `${formatCount(stories)} stories, each second`,
        wanted: '≥ 1,000',
        measured: formatCount(rate),
        met: rate >= 1000,
      },
      {
        what: `${formatCount(stories)} stories, memory`,
        wanted: '< 400 MB',
        measured: `${formatCount(memory)} MB`,
        met: memory < 400,
      },
    );
    await rm(folder, { recursive: true, force: true });
  }
});
printTable(rows);
printLimits(limits, options.check);

/** Characters of a text on average. */
function meanLength(news: readonly RandomNews[]): number {
  const characters = news.flatMap(({ paragraphs }) => paragraphs.map((text) => text.length));
  return characters.reduce((sum, one) => sum + one, 0) / news.length;
}
