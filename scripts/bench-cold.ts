import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { buildIsrCopy, startIsrCopy } from './bench/build-isr-copy.ts';
import { fetchEach, fetchPage } from './bench/fetch-page.ts';
import { formatCount, type Limit, median, printLimits, printTable } from './bench/figures.ts';
import { openBenchDatabase, publishCopies } from './bench/publish-copies.ts';
import { runBench } from './bench/run-bench.ts';
import { startBenchPortal } from './bench/start-bench-portal.ts';

/**
 * `npm run bench:cold`: how many pages a second are rendered that nobody has rendered yet, by the
 * portal and by the same sources under Next's incremental static regeneration, in turn, with the
 * same pages and the same database.
 */
const options = new Command('bench:cold')
  .option('--rounds <count>', 'rounds, each server in turn', '4')
  .option('--pages <count>', 'pages in a round: more than its compilers take to settle', '400')
  .option('--connections <count>', 'requests at once', '8')
  .option('--check', 'end with 1 when a limit is missed', false)
  .parse()
  .opts<{ rounds: string; pages: string; connections: string; check: boolean }>();
const rounds = Number(options.rounds);
const pages = Number(options.pages);
const connections = Number(options.connections);
const limits: Limit[] = [];

await runBench(async (held) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  const copy = join(folder, 'isr');
  console.log('Building the sources for incremental static regeneration…');
  await buildIsrCopy(copy);

  const dataDir = join(folder, 'data');
  const portal = await startBenchPortal(dataDir);
  held.defer(() => portal.stop());
  const database = await openBenchDatabase(dataDir);
  held.defer(() => database.release());
  const paths = await publishCopies('cold', 1 + pages * (rounds + 1));
  const isr = await startIsrCopy(copy, database.url);
  held.defer(() => isr.stop());

  await ensureComparable(portal.found, isr.found, paths.pop() ?? '');
  const servers = [portal.found, isr.found] as const;
  const rates: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const part = paths.splice(0, pages);
    const pair: [number, number] = [0, 0];
    // Who goes first changes: the second finds the database's pages in memory.
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      pair[at] = await fetchEach(servers[at], part, connections);
    }
    // In the first round both still compile.
    if (round > 0) rates.push(pair);
  }
  report(rates);
});
printLimits(limits, options.check);

/**
 * @throws when the two show different stories, when the copy keeps no page, and when the portal
 *   keeps none: what is compared would not be what it is called
 */
async function ensureComparable(portal: string, isr: string, path: string): Promise<void> {
  const ours = await fetchPage(portal + path);
  const theirs = await fetchPage(isr + path);
  for (const [name, one] of [
    ['portal', ours],
    ['copy', theirs],
  ] as const) {
    if (one.status !== 200) throw new Error(`The ${name} answered ${one.status} to ${path}.`);
  }
  const [text, other] = [articleText(ours.bytes), articleText(theirs.bytes)];
  if (text === '' || text !== other) {
    throw new Error(`The two show different articles:\n${text}\n\n${other}`);
  }
  const again = await fetchPage(isr + path);
  const kept = [theirs, again].map(({ headers }) => headers['x-nextjs-cache']);
  if (kept.join() !== 'MISS,HIT') {
    throw new Error(`Next did not keep the page: x-nextjs-cache was ${kept.join(', then ')}.`);
  }
  console.log(`${path}: the same article of ${formatCount(text.length)} letters from both;`);
  console.log(`Next keeps it (x-nextjs-cache: ${kept.join(', then ')}).\n`);
}

/** What a reader reads of an article. */
function articleText(gzip: Buffer): string {
  const html = gunzipSync(gzip)
    .toString()
    .replace(/<script\b[\s\S]*?<\/script>/g, '');
  const article = /<article\b[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
  return article.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

function report(rates: readonly (readonly [number, number])[]): void {
  const ours = median(rates.map(([rate]) => rate));
  const theirs = median(rates.map(([, rate]) => rate));
  const ratio = median(rates.map(([rate, other]) => rate / other));
  console.log(`${rounds} rounds of ${pages} pages, ${connections} requests at once`);
  printTable([
    ['', 'cold pages/s'],
    ['portal', formatCount(ours)],
    ['Next’s ISR', formatCount(theirs)],
  ]);
  limits.push(
    {
      what: 'cold articles, portal / ISR',
      wanted: '≥ 2.50',
      measured: ratio.toFixed(2),
      met: ratio >= 2.5,
    },
    {
      what: 'cold articles a second',
      wanted: '≥ 150',
      measured: formatCount(ours),
      met: ours >= 150,
    },
  );
}
