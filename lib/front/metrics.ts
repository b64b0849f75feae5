import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { addPoolGauge } from '#lib/pool-gauge.ts';
import type { AddressKind } from './address.ts';
import type { CacheResult, Pages } from './pages.ts';

/** What was asked for: a kind of address, or what has none. */
export type CountedKind =
  | AddressKind
  | ('static' | 'write' | 'beacon' | 'health' | 'metrics' | 'key-file' | 'refused');

/** `none`: nothing the cache had a part in. */
export type CountedResult = CacheResult | 'none';

/** Places of the counters. */
const placeOfKind: Record<CountedKind, number> = {
  ...{ front: 0, list: 1, period: 2, story: 3, tag: 4, search: 5, weather: 6, service: 7 },
  ...{ latest: 8, 'weather-figures': 9, places: 10, picture: 11, missing: 12 },
  ...{ static: 13, write: 14, health: 15, metrics: 16, refused: 17, feed: 18, 'tag-feed': 19 },
  ...{ sitemap: 20, 'news-sitemap': 21, document: 22, 'key-file': 23 },
  ...{ 'most-read': 24, beacon: 25, line: 26, 'line-feed': 27, suggest: 28, live: 29 },
};
const placeOfResult: Record<CountedResult, number> = {
  hit: 0,
  stale: 1,
  miss: 2,
  error: 3,
  none: 4,
};
const kinds = Object.keys(placeOfKind);
const results = Object.keys(placeOfResult);
const statuses = ['2xx', '304', '3xx', '4xx', '5xx'];

/** What the metrics need from the rest of the front. */
export interface FrontMetricsOptions {
  pages: Pick<Pages, 'figures' | 'lastEvent'>;
  /** The listener on the database's events. */
  events: { isConnected(): boolean };
  /** Connections of readers, open now. */
  connections(): number;
  /** Reads of stories counted here, and those lost. */
  reads(): { counted: number; lost: number };
  /** Connections to the database: those of the pool's own counting. */
  pool(): { total: number; idle: number; waiting: number };
}

export interface FrontMetrics {
  /** Counts one answer. Called for each: a few numbers are changed, nothing is made. */
  count(kind: CountedKind, result: CountedResult, status: number, ms: number): void;
  /** Milliseconds from an event's commit until it was applied here. */
  countPurge(ms: number): void;
  register: Registry;
}

/** What one front counts, in Prometheus's terms. */
export function createFrontMetrics(options: FrontMetricsOptions): FrontMetrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counts = new Float64Array(kinds.length * results.length * statuses.length);

  new Counter({
    name: 'vestka_front_answers_total',
    help: 'Answers by what was asked for, what the cache did, and status.',
    labelNames: ['kind', 'result', 'status'],
    registers,
    collect() {
      this.reset();
      for (const [at, count] of counts.entries()) {
        if (count > 0) this.inc(labelsAt(at), count);
      }
    },
  });
  const waits = new Histogram({
    name: 'vestka_front_wait_seconds',
    help: 'Time until the answer, of those the cache could not give at once.',
    labelNames: ['kind', 'result'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const purges = new Histogram({
    name: 'vestka_front_purge_delay_seconds',
    help: 'Time from the commit of an event until it was applied here.',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 5, 30, 300],
    registers,
  });
  new Counter({
    name: 'vestka_front_reads_total',
    help: 'Reads of stories counted for «Самое читаемое»; `lost` were not stored.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(options.reads())) this.inc({ outcome }, count);
    },
  });
  defineGauges(options, register);

  return {
    count(kind, result, status, ms) {
      const at = indexAt(kind, result, status);
      counts[at] = (counts[at] ?? 0) + 1;
      if (result === 'miss' || result === 'error') waits.observe({ kind, result }, ms / 1000);
    },
    // Clocks of two machines differ: what seems to come from the future came at once.
    countPurge: (ms) => purges.observe(Math.max(0, ms) / 1000),
    register,
  };
}

function defineGauges(options: FrontMetricsOptions, register: Registry): void {
  const { pages, events, connections, pool } = options;
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `vestka_front_${name}`,
      help,
      registers: [register],
      collect() {
        this.set(read());
      },
    });
  gauge('cache_bytes', 'Bytes of the finished pages kept.', () => pages.figures().bytes);
  gauge('cache_pages', 'Finished pages kept.', () => pages.figures().pages);
  gauge('renders', 'Renders under way.', () => pages.figures().renders);
  gauge('waiting', 'Requests that wait for a render.', () => pages.figures().waiting);
  gauge('to_refresh', 'Pages that wait for a refresh.', () => pages.figures().toRefresh);
  gauge('last_event', 'Number of the last event applied.', () => pages.lastEvent());
  gauge('database_connected', '1 while events are heard as they happen.', () =>
    events.isConnected() ? 1 : 0,
  );
  gauge('connections', 'Connections open.', connections);
  addPoolGauge(register, pool);
}

function indexAt(kind: CountedKind, result: CountedResult, status: number): number {
  const place = placeOfKind[kind] * results.length + placeOfResult[result];
  return place * statuses.length + classOf(status);
}

function classOf(status: number): number {
  if (status === 304) return 1;
  if (status < 300) return 0;
  return status < 400 ? 2 : status < 500 ? 3 : 4;
}

function labelsAt(at: number) {
  const place = Math.floor(at / statuses.length);
  return {
    kind: kinds[Math.floor(place / results.length)] ?? '',
    result: results[place % results.length] ?? '',
    status: statuses[at % statuses.length] ?? '',
  };
}
