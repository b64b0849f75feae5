import 'server-only';
import { afterEach, beforeEach, vi } from 'vitest';
import { announcementMarks, announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase } from '#lib/database/database.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import type { Protocol } from './announcement.ts';
import { indexNow } from './index-now.ts';
import { type AnnouncementsOptions, startAnnouncements } from './start-announcements.ts';
import { startTestEngine, type TestEngine } from './test-engine.ts';
import { webSub } from './web-sub.ts';

export const siteUrl = 'https://vestka.example';
export const key = 'a1B2-c3D4';

const quick = {
  looksEvery: 10,
  window: 60,
  betweenRequests: { indexnow: 20, websub: 5 },
  retryAfter: { first: 40, last: 200 },
};

interface TestAnnouncing {
  engine: TestEngine;
  /** What the operator was told. */
  said: string[];
  /** Milliseconds in which the engine has to answer services started from here on. */
  patience: number;
  /** Starts a service; @returns stops it. */
  start(protocols: readonly Protocol[], pace?: AnnouncementsOptions['pace']): () => Promise<void>;
  /** As `start`, on a database where it has begun: what happens from here on is announced. */
  startAnew(
    protocols: readonly Protocol[],
    pace?: AnnouncementsOptions['pace'],
  ): Promise<() => Promise<void>>;
}

/**
 * Gives each test of a file an engine of its own and services that tell it, all ended with the
 * test. Call at the top level, after `useTestDatabase`.
 */
export function useTestAnnouncing(clear: () => Promise<void>): TestAnnouncing {
  const stops: (() => Promise<void>)[] = [];
  const announcing: TestAnnouncing = {
    engine: undefined as unknown as TestEngine,
    said: [],
    patience: 0,
    start(protocols, pace) {
      const { engine, said } = announcing;
      const answer = { answerWithin: announcing.patience };
      const listeners = protocols.map((protocol) =>
        protocol === 'indexnow'
          ? indexNow(siteUrl, { key, url: engine.url }, answer)
          : webSub(siteUrl, engine.url, answer),
      );
      const report = (message: string) => said.push(message);
      const stop = startAnnouncements({ listeners, report, pace: { ...quick, ...pace } });
      stops.push(stop);
      return stop;
    },
    async startAnew(protocols, pace) {
      const stop = announcing.start(protocols, pace);
      await allQueued(protocols.length);
      return stop;
    },
  };
  beforeEach(async () => {
    await clear();
    announcing.engine = await startTestEngine(siteUrl);
    announcing.said = [];
    announcing.patience = 2_000;
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await announcing.engine.close();
  });
  return announcing;
}

export const until = (check: () => unknown) =>
  vi.waitUntil(async () => check(), { timeout: 20_000, interval: 10 });

/** Waits until every event so far is queued in so many protocols. */
export async function allQueued(protocols = 1): Promise<void> {
  const last = await readLastEvent();
  await until(async () => {
    const marks = await primaryDatabase().select().from(announcementMarks);
    return marks.length === protocols && marks.every(({ lastEvent }) => lastEvent >= last);
  });
}

/** Everything stored, oldest first, as `STATE ADDRESS`. */
export async function stored(): Promise<string[]> {
  const rows = await primaryDatabase().select().from(announcements).orderBy(announcements.id);
  return rows.map(({ state, address }) => `${state} ${address}`);
}

/** Waits until nothing waits any more. */
export async function allSent(protocols = 1): Promise<void> {
  await allQueued(protocols);
  await until(async () => !(await stored()).some((one) => one.startsWith('waiting')));
}

let count = 0;

/** Publishes a story of its own, as a wire brings it. */
export async function publish(given: Partial<StoryInput> = {}, actor = 'wire:agency') {
  const number = ++count;
  const input = {
    ...{ source: 'agency', sourceName: 'Агентство', externalId: String(number) },
    ...{ headline: `Novost ${number}`, bodyHtml: '<p>Начало.</p>', category: 'society' },
    ...given,
  };
  const { id, path } = await publishStory(input, { actor });
  return { id, path: path ?? '' };
}
