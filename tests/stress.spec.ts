import { setTimeout as wait } from 'node:timers/promises';
import { test as base, expect } from '@playwright/test';
import { isLong, timeLimit } from './endurance-length.ts';
import { childrenOf } from './find-processes.ts';
import { readMetrics, sumOf } from './read-metrics.ts';
import { sendToWire } from './send-to-wire.ts';
import { judgeArticle, judgeList, type Seen } from './stress-model.ts';
import { askOnce, runStress } from './stress-run.ts';
import { editor, ownWord, story } from './test-stories.ts';
import { startTwoFronts, type TwoFronts } from './two-fronts.ts';

/**
 * Two fronts with a cache each, on one database: what one takes, both show, while presses are
 * killed. The long version is `npm run test:endurance`.
 */
const test = base.extend<object, { two: TwoFronts }>({
  two: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const two = await startTwoFronts();
      await use(two);
      await two.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
test.describe.configure({ mode: 'serial', timeout: timeLimit });

/** The promise is 300 ms; the clock of a machine that also runs browsers is not asked for it. */
const otherFrontMs = isLong ? 300 : 3_000;
const crowd = 500;

test('a crowd after a correction costs one render a front, and nobody reads the old page', async ({
  two: { portals, door, first },
}) => {
  // Nothing but this story is in the cache: every render of a story is one of its page.
  for (const { url } of portals) expect((await askOnce(url, first.path))?.status).toBe(200);
  const word = ownWord();
  const rendersOf = async (origin: string) =>
    sumOf(await readMetrics(origin), 'vestka_press_render_seconds_count', { kind: 'story' });

  const before = await Promise.all(portals.map(({ url }) => rendersOf(url)));
  await door.correctStory(first.id, { kind: 'correction', text: `Уточнено: ${word}.` }, editor);
  await wait(otherFrontMs);
  await Promise.all(
    portals.map(async ({ url }) => {
      const asked = Array.from({ length: crowd }, () => askOnce(url, first.path));
      const replies = await Promise.all(asked);
      expect(replies.filter((reply) => reply?.status !== 200)).toEqual([]);
      expect(replies.filter((reply) => !reply?.text.includes(word))).toEqual([]);
    }),
  );
  const after = await Promise.all(portals.map(({ url }) => rendersOf(url)));
  expect(after.map((count, front) => count - (before[front] ?? 0))).toEqual([1, 1]);
});

test('the front that took a story shows it from its answer on', async ({ two: { portals } }) => {
  const [{ url }] = portals;
  const uri = `test:${ownWord()}`;
  const word = ownWord();
  await askOnce(url, '/news');
  const taken = await sendToWire(url, { uri, version: 1, headline: `${word}: мост открыт` });
  expect(taken.status, taken.text).toBe(201);
  const path = taken.path ?? '';
  expect((await askOnce(url, path))?.text).toContain(word);
  for (const list of ['/news', '/society', '/api/latest']) {
    expect((await askOnce(url, list))?.text, list).toContain(word);
  }
  const other = ownWord();
  const changed = await sendToWire(url, { uri, version: 2, headline: `${other}: мост закрыт` });
  expect(changed.status, changed.text).toBe(200);
  expect((await askOnce(url, path))?.text).toContain(other);
  const gone = await sendToWire(url, {
    ...{ uri, version: 3, headline: other },
    pubstatus: 'canceled',
  });
  expect(gone.status, gone.text).toBe(200);
  expect((await askOnce(url, path))?.status).toBe(410);
  expect((await askOnce(url, '/api/latest'))?.text).not.toContain(other);
});

test('from commit to both fronts, the render included', async ({ two: { portals, door } }) => {
  const delays: number[] = [];
  const input = story();
  let path = '';
  for (let turn = 0; turn < (isLong ? 200 : 15); turn += 1) {
    const word = ownWord();
    path =
      (await door.publishStory({ ...input, headline: `${word}: ход ${turn}` }, editor)).path ??
      path;
    const committed = performance.now();
    const visible = portals.map(async ({ url }) => {
      while (!(await askOnce(url, path))?.text.includes(word)) {
        if (performance.now() - committed > 20_000) throw new Error(`${url} never showed ${word}.`);
      }
      return performance.now() - committed;
    });
    delays.push(...(await Promise.all(visible)));
    await wait(20);
  }
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  console.log(
    `Published to visible on two fronts: p50 ${at(0.5).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms`,
  );
  if (isLong) expect(at(0.99)).toBeLessThanOrEqual(300);
});

test('no answer is older than what was acknowledged, with presses killed meanwhile', async ({
  two,
}) => {
  const slack = { otherFrontMs };
  const killed: number[] = [];
  const { stories, reads, violations, failures } = await runStress(two, {
    ...slack,
    events: isLong ? 600 : 110,
    pauseMs: isLong ? 150 : 60,
    readers: 3,
    disturb: async (tenth) => {
      if (!isLong && tenth !== 3 && tenth !== 6) return;
      const portal = two.portals[tenth % 2];
      const presses = await childrenOf(portal?.dataDir ?? '', 'press');
      for (const press of presses) process.kill(press, 'SIGKILL');
      killed.push(...presses);
    },
  });
  console.log(
    `${stories.flatMap(({ states }) => states).length} events, ${reads} reads, ${killed.length} presses killed, ${failures} answers 5xx`,
  );
  expect(killed.length).toBeGreaterThanOrEqual(2);
  expect(reads).toBeGreaterThan(100);
  expect(violations).toEqual([]);

  // Whatever happened, both end where the last order left every story.
  await wait(otherFrontMs);
  for (const [front, { url }] of two.portals.entries()) {
    const look = async (path: string): Promise<Seen> => {
      const askedAt = performance.now();
      await expect
        .poll(async () => (await askOnce(url, path))?.status ?? 503, { timeout: 20_000 })
        .toBeLessThan(500);
      const reply = await askOnce(url, path);
      return { front, askedAt, status: reply?.status ?? 0, text: reply?.text ?? '' };
    };
    for (const one of stories) expect(judgeArticle(one, await look(one.path), slack)).toBeNull();
    for (const list of ['/news', '/society', '/api/latest']) {
      expect(judgeList(stories, stories.slice(-4), await look(list), slack)).toEqual([]);
    }
  }
});
