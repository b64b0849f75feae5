import { expect, it } from 'vitest';
import { createFrontMetrics } from './metrics.ts';

let bytes = 1_000;
const metrics = createFrontMetrics({
  pages: {
    figures: () => ({ bytes, pages: 7, renders: 2, waiting: 1, toRefresh: 9 }),
    lastEvent: () => 41,
  },
  events: { isConnected: () => false },
  connections: () => 3,
  reads: () => ({ counted: 3, lost: 1 }),
  pool: () => ({ total: 5, idle: 3, waiting: 4 }),
});

it('counts answers by what was asked, what the cache did and status, however often it is read', async () => {
  for (let times = 0; times < 3; times++) metrics.count('story', 'hit', 200, 0);
  metrics.count('story', 'hit', 304, 0);
  metrics.count('story', 'hit', 404, 0);
  metrics.count('missing', 'hit', 404, 0);
  metrics.count('refused', 'none', 503, 0);
  metrics.count('story', 'miss', 200, 40);
  await metrics.register.metrics();
  const text = await metrics.register.metrics();
  const answers = text.split('\n').filter((line) => line.startsWith('vestka_front_answers_total{'));
  expect(answers.sort()).toEqual([
    'vestka_front_answers_total{kind="missing",result="hit",status="4xx"} 1',
    'vestka_front_answers_total{kind="refused",result="none",status="5xx"} 1',
    'vestka_front_answers_total{kind="story",result="hit",status="2xx"} 3',
    'vestka_front_answers_total{kind="story",result="hit",status="304"} 1',
    'vestka_front_answers_total{kind="story",result="hit",status="4xx"} 1',
    'vestka_front_answers_total{kind="story",result="miss",status="2xx"} 1',
  ]);
  // Of those that waited only.
  expect(text).toContain(
    'vestka_front_wait_seconds_bucket{le="0.025",kind="story",result="miss"} 0',
  );
  expect(text).toContain(
    'vestka_front_wait_seconds_bucket{le="0.05",kind="story",result="miss"} 1',
  );
  expect(text).not.toContain('vestka_front_wait_seconds_count{kind="story",result="hit"}');
});

it('reads the rest when asked', async () => {
  bytes = 2_000;
  metrics.countPurge(20);
  metrics.countPurge(-5);
  const text = await metrics.register.metrics();
  for (const line of [
    'vestka_front_cache_bytes 2000',
    'vestka_front_cache_pages 7',
    'vestka_front_renders 2',
    'vestka_front_waiting 1',
    'vestka_front_to_refresh 9',
    'vestka_front_last_event 41',
    'vestka_front_database_connected 0',
    'vestka_front_connections 3',
    'vestka_database_pool{state="busy"} 2',
    'vestka_database_pool{state="waiting"} 4',
    'vestka_front_purge_delay_seconds_bucket{le="0.002"} 1',
    'vestka_front_purge_delay_seconds_count 2',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
});
