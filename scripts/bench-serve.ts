import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { cpuSeconds, findServers } from './bench/cpu-seconds.ts';
import { fetchPage, type Page } from './bench/fetch-page.ts';
import {
  formatCount,
  formatMs,
  type Limit,
  median,
  printLimits,
  printTable,
} from './bench/figures.ts';
import { openBenchDatabase, publishCopies } from './bench/publish-copies.ts';
import { runBench } from './bench/run-bench.ts';
import { chooseLoader, isInstalled, type Load, runLoad } from './bench/run-load.ts';
import { startBenchPortal } from './bench/start-bench-portal.ts';
import { startBareServer, startNginx } from './bench/start-peers.ts';
import type { Started } from './bench/start-process.ts';

/**
 * `npm run bench:serve`: how fast a front gives a hot article from memory, beside a bare
 * `node:http` server and one worker of nginx with the same bytes, all under the same load in turn;
 * and what renders going on behind it cost its readers.
 */
const options = new Command('bench:serve')
  .option('--rounds <count>', 'rounds, each server in turn', '5')
  .option('--seconds <count>', 'length of each load', '4')
  .option('--check', 'end with 1 when a limit is missed', false)
  .parse()
  .opts<{ rounds: string; seconds: string; check: boolean }>();
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const rendersPerSecond = 10;
const loader = await chooseLoader();
const limits: Limit[] = [];

interface Measured extends Load {
  /** Requests for each second of a processor the server used: what other programs of the machine
   * take away hardly changes it. */
  perCpuSecond: number;
}

await runBench(async (held) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  let portal = await startBenchPortal(dataDir);
  held.defer(() => portal.stop());
  const database = await openBenchDatabase(dataDir);
  held.defer(() => database.release());
  const [path = '', ...cold] = await publishCopies(
    'serve',
    1 + Math.ceil(rendersPerSecond * seconds * rounds * 1.2),
  );

  // What the publications made out of date is rendered again meanwhile.
  await wait(3_000);
  const page = await fetchHot(portal.found + path);
  printPage(path, page);
  const servers = new Map([['front', portal]]);
  servers.set('node:http', await startBareServer(folder, page));
  if (await isInstalled('nginx')) servers.set('nginx', await startNginx(folder, path, page));
  else console.log('nginx is not installed: not compared.');
  for (const [name, server] of servers) {
    if (name === 'front') continue;
    held.defer(() => server.stop());
    await ensureSame(server.found + path, page);
  }
  compareSpeed(await loadInTurn(servers, path));
  await measureRenders(portal, path, cold);

  await portal.stop();
  portal = await startBenchPortal(dataDir, { FRONTS: '2' });
  await fetchHot(portal.found + path);
  console.log('\nTwo fronts (FRONTS=2)');
  printLoads(await loadInTurn(new Map([['fronts', portal]]), path));
});
printLimits(limits, options.check);

/** The page, asked for until the cache gives it. */
async function fetchHot(url: string): Promise<Page> {
  for (let time = 0; time < 20; time += 1) await fetchPage(url);
  const page = await fetchPage(url);
  if (page.status !== 200 || page.headers['content-encoding'] !== 'gzip') {
    throw new Error(`${url} answered ${page.status}, not compressed with gzip.`);
  }
  return page;
}

function printPage(path: string, page: Page): void {
  const html = gunzipSync(page.bytes).length;
  console.log(`${path}: ${formatCount(html)} bytes, ${formatCount(page.bytes.length)} with gzip`);
  console.log(`${rounds} rounds of ${seconds} s, 50 connections, one thread of ${loader}\n`);
}

/** A peer that sent something else would be measured at something else. */
async function ensureSame(url: string, page: Page): Promise<void> {
  const other = await fetchPage(url);
  const same = other.status === 200 && other.bytes.equals(page.bytes);
  if (same && other.headers['content-encoding'] === 'gzip') return;
  throw new Error(`${url} answered ${other.status} with other bytes than the portal.`);
}

async function loadInTurn(
  servers: ReadonlyMap<string, Started>,
  path: string,
): Promise<Map<string, Measured[]>> {
  const loads = new Map<string, Measured[]>([...servers.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, server] of servers) {
      loads.get(name)?.push(await measure(server, path, 50));
    }
  }
  return loads;
}

async function measure(server: Started, path: string, connections: number): Promise<Measured> {
  const processes = await findServers(server.process.pid ?? 0);
  const before = await cpuSeconds(processes);
  const load = await runLoad(loader, server.found + path, { connections, seconds });
  const used = (await cpuSeconds(processes)) - before;
  return { ...load, perCpuSecond: used > 0 ? (load.rate * seconds) / used : Number.NaN };
}

function printLoads(loads: ReadonlyMap<string, readonly Measured[]>): void {
  const of = (all: readonly Measured[], figure: keyof Measured) =>
    median(all.map((one) => one[figure]));
  printTable([
    ['', 'requests/s', 'per CPU second', 'p50', 'p99', 'failures'],
    ...[...loads].map(([name, all]) => [
      name,
      formatCount(of(all, 'rate')),
      formatCount(of(all, 'perCpuSecond')),
      formatMs(of(all, 'p50')),
      formatMs(of(all, 'p99')),
      formatCount(all.reduce((sum, one) => sum + one.failures, 0)),
    ]),
  ]);
}

/** Each round is compared with itself: the machine is not the same in all of them. */
function compareSpeed(loads: ReadonlyMap<string, readonly Measured[]>): void {
  printLoads(loads);
  const front = loads.get('front') ?? [];
  const wanted = [
    ['node:http', 0.85],
    ['nginx', 0.5],
  ] as const;
  for (const [peer, least] of wanted) {
    const others = loads.get(peer);
    if (!others) continue;
    const ratio = median(front.map(({ rate }, round) => rate / (others[round]?.rate ?? rate)));
    limits.push({
      what: `hot article, front / ${peer}`,
      wanted: `≥ ${least.toFixed(2)}`,
      measured: ratio.toFixed(2),
      met: ratio >= least,
    });
  }
}

/** Quiet and with renders going on, in turn. */
async function measureRenders(portal: Started, path: string, cold: string[]): Promise<void> {
  const load = () => measure(portal, path, 10);
  const quiet: Measured[] = [];
  const busy: Measured[] = [];
  let rendered = 0;
  let failed = 0;
  for (let round = 0; round < rounds; round += 1) {
    quiet.push(await load());
    const renders: Promise<void>[] = [];
    const timer = setInterval(() => {
      const next = cold.pop();
      if (next === undefined) return;
      const answered = fetchPage(portal.found + next).then(({ status }) => {
        if (status === 200) rendered += 1;
        else failed += 1;
      });
      renders.push(answered);
    }, 1000 / rendersPerSecond);
    busy.push(await load());
    clearInterval(timer);
    await Promise.all(renders);
  }
  console.log(`\n10 connections, quiet and with ${rendersPerSecond} cold renders a second`);
  console.log(`  (rendered meanwhile: ${rendered}, failed: ${failed})`);
  printLoads(
    new Map([
      ['quiet', quiet],
      ['rendering', busy],
    ]),
  );
  const ratio = median(busy.map((one) => one.p99)) / median(quiet.map((one) => one.p99));
  limits.push({
    what: 'p99 at 10 connections, rendering / quiet',
    wanted: '≤ 3.00',
    measured: ratio.toFixed(2),
    met: ratio <= 3 && failed === 0,
  });
}
