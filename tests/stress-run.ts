import { setTimeout as wait } from 'node:timers/promises';
import { ask, type Reply } from './ask.ts';
import { anyAddress, sendToWire } from './send-to-wire.ts';
import {
  judgeArticle,
  judgeList,
  type Seen,
  type Slack,
  type State,
  type ToldStory,
} from './stress-model.ts';
import { editor, ownWord, story as storyInput } from './test-stories.ts';
import type { TwoFronts } from './two-fronts.ts';

export interface StressOptions extends Slack {
  /** Publications, corrections and withdrawals in all. */
  events: number;
  /** Milliseconds between two orders of one writer. */
  pauseMs: number;
  /** Readers of each front. */
  readers: number;
  /** Called after every tenth of the events. */
  disturb?: (tenth: number) => Promise<void>;
}

export interface StressResult {
  stories: ToldStory[];
  reads: number;
  /** Answers older than they may be. */
  violations: string[];
  /** Answers 5xx, and requests that were not answered. */
  failures: number;
}

const lists = ['/news', '/society', '/', '/api/latest', '/rss.xml', '/feed.json'] as const;
/** As many of the newest stories as every list is sure to show. */
const surelyListed = 4;
/** Tries of one order while presses are killed. */
const mostTries = 60;

/** Writers change stories through both fronts and the door while readers of both fronts read. */
export async function runStress(
  { portals, door }: TwoFronts,
  options: StressOptions,
): Promise<StressResult> {
  const result: StressResult = { stories: [], reads: 0, violations: [], failures: 0 };
  let events = 0;
  let tenths = 0;
  const disturbances: Promise<void>[] = [];
  let writing = true;

  const count = () => {
    events += 1;
    if (events < ((tenths + 1) * options.events) / 10) return;
    tenths += 1;
    if (options.disturb) disturbances.push(options.disturb(tenths));
  };

  /** One order, tried until it is acknowledged: the same one twice changes nothing. */
  const carryOut = async (
    story: ToldStory,
    kind: State['kind'],
    front: number | null,
  ): Promise<void> => {
    const number = story.states.length;
    const state: State = { kind, ackedAt: null, front };
    story.states.push(state);
    const headline = `${story.word}в${number}: библиотека открылась`;
    for (let attempt = 1; state.ackedAt === null; attempt += 1) {
      try {
        if (front === null) await throughDoor(story, kind, number, headline);
        else await throughWire(story, kind, number, headline, front);
        state.ackedAt = performance.now();
      } catch (error) {
        if (attempt >= mostTries) throw error;
        await wait(250);
      }
    }
    count();
  };
  const throughDoor = async (
    story: ToldStory,
    kind: State['kind'],
    number: number,
    headline: string,
  ) => {
    if (kind === 'withdrawn') await door.withdrawStory(story.id, null, editor);
    else if (kind === 'corrected') {
      const text = `Уточнено: ${story.word}в${number}.`;
      await door.correctStory(story.id, { kind: 'correction', text }, editor);
    } else {
      const input = storyInput({ externalId: story.uri, headline });
      const { id, path } = await door.publishStory(input, editor);
      story.id = id;
      story.path = path ?? '';
    }
  };
  const throughWire = async (
    story: ToldStory,
    kind: State['kind'],
    number: number,
    headline: string,
    front: number,
  ) => {
    const pubstatus = kind === 'withdrawn' ? 'canceled' : 'usable';
    const item = { uri: story.uri, version: number + 1, headline, pubstatus } as const;
    const { status, text, path } = await sendToWire(portals[front]?.url ?? '', item);
    if (status !== 200 && status !== 201) throw new Error(`The wire answered ${status}: ${text}`);
    if (path !== null) story.path = path;
  };

  const write = async (front: number | null) => {
    const own: ToldStory[] = [];
    while (events < options.events) {
      const alive = own.filter(({ states }) => states.at(-1)?.kind !== 'withdrawn');
      const chosen = alive[Math.floor(Math.random() * alive.length)];
      const dice = Math.random();
      if (!chosen || alive.length < 3 || dice < 0.35) {
        const word = ownWord();
        const story = { word, uri: `test:${word}`, id: 0, path: '', states: [] };
        await carryOut(story, 'published', front);
        own.push(story);
        result.stories.push(story);
      } else if (dice < 0.6) await carryOut(chosen, 'published', front);
      else if (dice < 0.8)
        await carryOut(chosen, front === null ? 'corrected' : 'published', front);
      else await carryOut(chosen, 'withdrawn', front);
      await wait(options.pauseMs);
    }
  };

  const look = async (front: number, path: string): Promise<Seen | null> => {
    const askedAt = performance.now();
    const reply = await askOnce(portals[front]?.url ?? '', path);
    result.reads += 1;
    if (reply === null || reply.status >= 500) result.failures += 1;
    return reply && { front, askedAt, status: reply.status, text: reply.text };
  };
  const read = async (front: number) => {
    for (let turn = 0; writing; turn += 1) {
      const list = lists[turn % (2 * lists.length)];
      if (list === undefined) await readArticle(front);
      else await readList(front, list);
      await wait(5);
    }
  };
  const readArticle = async (front: number) => {
    // What has just changed is where an old page would be seen.
    const recent = result.stories.slice(-12);
    const story = recent[Math.floor(Math.random() * recent.length)];
    const seen = story && (await look(front, story.path));
    const wrong = seen && judgeArticle(story, seen, options);
    if (wrong) result.violations.push(wrong);
  };
  const readList = async (front: number, path: string) => {
    const stories = [...result.stories];
    const seen = await look(front, path);
    if (!seen) return;
    // The front page chooses; the others show every new story.
    const newest = path === '/' ? [] : result.stories.slice(-surelyListed);
    result.violations.push(
      ...judgeList(
        stories,
        newest.filter((one) => stories.includes(one)),
        seen,
        options,
      ),
    );
  };

  const readers = portals.flatMap((_, front) =>
    Array.from({ length: options.readers }, () => read(front)),
  );
  try {
    await Promise.all([write(0), write(1), write(null)]);
    await Promise.all(disturbances);
  } finally {
    writing = false;
    await Promise.all(readers);
  }
  return result;
}

/** One request from an address of its own; `null` when the connection failed. */
export async function askOnce(origin: string, path: string): Promise<Reply | null> {
  const headers = { 'X-Forwarded-For': anyAddress(), 'Accept-Encoding': 'identity' };
  return ask(origin, path, { headers }).catch(() => null);
}
