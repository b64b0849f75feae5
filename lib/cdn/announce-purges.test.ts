import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { primaryDatabase } from '#lib/database/database.ts';
import { storyEvents } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { cardNote, storyNote } from '#lib/stories/notes.ts';
import { announcePurges } from './announce-purges.ts';

const { clear } = useTestDatabase();

interface Purge {
  tags: string[];
  authorization: string | undefined;
}

let folder: string;
let markFile: string;
let network: Server;
let purgeUrl: string;
let purges: Purge[];
/** What the network answers, one after another, 200 afterwards; null: nothing at all. */
let answers: (number | null)[];
let said: string[];
let stops: (() => Promise<void>)[];

const quick = { pollMs: 20, settledMs: 20, railMs: 150, pauseMs: 20, retryMs: 20, answerMs: 200 };

beforeEach(async () => {
  await clear();
  folder = await mkdtemp(join(tmpdir(), 'vestka-cdn-'));
  markFile = join(folder, 'data', 'cdn-announced');
  purges = [];
  answers = [];
  said = [];
  stops = [];
  network = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = answers.length > 0 ? answers.shift() : 200;
    if (answer === null) return;
    if (answer === 200 && request.method === 'POST') {
      const { tags } = JSON.parse(Buffer.concat(chunks).toString());
      purges.push({ tags, authorization: request.headers.authorization });
    }
    response.writeHead(answer ?? 200).end('done');
  });
  await new Promise<void>((done) => network.listen(0, '127.0.0.1', done));
  purgeUrl = `http://127.0.0.1:${(network.address() as AddressInfo).port}/purge`;
});

afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  network.closeAllConnections();
  network.close();
  await rm(folder, { recursive: true });
});

function start(): () => Promise<void> {
  const report = (message: string) => {
    said.push(message);
  };
  const target = { purgeUrl, token: 'secret' };
  const stop = announcePurges({ target, markFile, report, pace: quick });
  stops.push(stop);
  return stop;
}

/** Started on a database without events: what comes from here on is announced. */
async function startAnew(): Promise<() => Promise<void>> {
  const stop = start();
  await reached(0);
  return stop;
}

const record = (...touches: string[]) =>
  primaryDatabase()
    .insert(storyEvents)
    .values({ storyId: 1, kind: 'updated', at: new Date(), actor: 'test', touches });
const announced = () => purges.flatMap(({ tags }) => tags);
const until = (check: () => unknown) =>
  vi.waitUntil(async () => check(), { timeout: 20_000, interval: 10 });
const reached = (event: number) =>
  until(async () => Number(await readFile(markFile, 'utf8').catch(() => '-1')) === event);

test('the network is told what each event touched, cards once more', async () => {
  await startAnew();
  await record(storyNote(7), cardNote(7), 'list:news');
  await until(() => purges.length === 1);
  expect(purges[0]).toEqual({
    tags: ['story:7', 'card:7', 'list:news'],
    authorization: 'Bearer secret',
  });
  await reached(1);
  expect(purges.slice(1).map(({ tags }) => tags)).toEqual([['card:7']]);
  expect(said).toEqual([]);
});

test('many tags go in requests of a hundred, each tag of a request once', async () => {
  await startAnew();
  const tags = Array.from({ length: 250 }, (_, index) => `tag:${index}`);
  await record(...tags, ...tags.slice(200));
  await reached(1);
  expect(purges.map((purge) => purge.tags.length)).toEqual([100, 100, 50]);
  expect(announced()).toEqual(tags);
});

test.each([
  ['refuses', 500, /answered 500/],
  ['does not know us', 401, /answered 401/],
  ['sends elsewhere', 302, /redirect/],
  ['says nothing', null, /timeout|aborted/],
])('a network that %s is asked until it does as it is told', async (_, answer, words) => {
  await startAnew();
  answers = [answer, answer];
  await record('story:1');
  await record('story:2');
  await reached(2);
  expect(new Set(announced())).toEqual(new Set(['story:1', 'story:2']));
  await until(() => said.length > 1);
  expect(said).toEqual([expect.stringMatching(words), expect.stringMatching(/again\.$/)]);
});

test('what happened while the portal was stopped is announced by the next start', async () => {
  const stop = await startAnew();
  await record('story:1');
  await reached(1);
  // Cut off in the middle: the second round of the card never went out.
  await record('story:2', 'card:2');
  await until(() => announced().includes('card:2'));
  await stop();
  await record('story:3');
  purges = [];
  start();
  await reached(3);
  expect(new Set(announced())).toEqual(new Set(['story:2', 'card:2', 'story:3']));
});

test('another database is not announced event by event, and the operator is told', async () => {
  const stop = await startAnew();
  for (let number = 1; number <= 3; number++) await record(`story:${number}`);
  await reached(3);
  await stop();
  await clear();
  await record('story:9');
  purges = [];
  start();
  await reached(1);
  expect(purges).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/purge the whole CDN by hand/)]);
});
