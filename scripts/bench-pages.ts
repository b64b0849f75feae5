import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Limit, median, printLimits } from './bench/figures.ts';
import { runBench } from './bench/run-bench.ts';
import { startBenchPortal } from './bench/start-bench-portal.ts';
import { examinePages } from './examine-pages.ts';
import { obtainChromium } from './obtain-chromium.ts';

/**
 * `npm run bench:pages`: what Lighthouse gives a telephone's front page, feed and article of the
 * sample edition for speed and accessibility, the median of some rounds.
 */
const options = new Command('bench:pages')
  .option('--rounds <count>', 'rounds, each page in turn', '5')
  .option('--check', 'end with 1 when a limit is missed', false)
  .parse()
  .opts<{ rounds: string; check: boolean }>();

/** Least scores; accessibility is no matter of the machine. */
const wanted = { performance: 95, accessibility: 100 };
const limits: Limit[] = [];

await runBench(async (held) => {
  const chromium = await obtainChromium();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  const portal = await startBenchPortal(join(folder, 'data'));
  held.defer(() => portal.stop());
  const addresses = new Map([
    ['front page', `${portal.found}/`],
    ['feed', `${portal.found}/news`],
    ['article', await findArticle(portal.found)],
  ]);
  const categories = Object.keys(wanted);
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round += 1) {
    rounds.push(...(await examinePages(addresses, categories, chromium)));
  }
  for (const name of addresses.keys()) {
    for (const [category, least] of Object.entries(wanted)) {
      const found = rounds.filter((one) => one.name === name && one.category === category);
      const score = median(found.map((one) => one.score));
      const measured = `${score} (${found.map((one) => one.score).join(', ')})`;
      limits.push({
        what: `${name}, ${category}`,
        wanted: `≥ ${least}`,
        measured,
        met: score >= least,
      });
      if (score < least) console.log(found.find((one) => one.score === score)?.lost.join('\n'));
    }
  }
});
printLimits(limits, options.check);

/** @throws when the front page leads to no story. */
async function findArticle(url: string): Promise<string> {
  const page = await (await fetch(url)).text();
  const [, path] = /class="leads[\s\S]*?<a href="(\/[^"]+)"/.exec(page) ?? [];
  if (!path) throw new Error('The front page leads to no story.');
  return url + path;
}
