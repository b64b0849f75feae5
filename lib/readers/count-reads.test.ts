import { expect, it } from 'vitest';
import { type CountedReads, createReadCounter } from './count-reads.ts';
import { limits } from './limits.ts';

const path = '/society/2026/11/22/a';
const other = '/society/2026/11/22/b';
const start = Date.parse('2026-11-22T12:00:00Z');

function openCounter() {
  const written: CountedReads[][] = [];
  const said: string[] = [];
  const world = { now: start, isAway: false };
  const counter = createReadCounter({
    clock: () => world.now,
    async write(counted) {
      if (world.isAway) throw new Error('connection refused');
      written.push([...counted]);
    },
    report: (message) => said.push(message),
  });
  const read = (address: string, userAgent = 'A', at = path) =>
    counter.count({ address, userAgent }, at);
  return { counter, written, said, world, read };
}

it('writes sums, once', async () => {
  const { counter, written, read } = openCounter();
  for (const address of ['1.1.1.1', '1.1.1.2', '1.1.1.3']) read(address);
  read('1.1.1.1', 'A', other);
  await counter.flush();
  await counter.flush();
  const at = new Date(start);
  expect(written).toEqual([
    [
      { at, path, reads: 3 },
      { at, path: other, reads: 1 },
    ],
  ]);
  expect(counter.figures()).toEqual({ counted: 4, lost: 0 });
});

it('counts a browser once for a story until the salt is thrown away', async () => {
  const { world, read } = openCounter();
  expect([read('1.1.1.1'), read('1.1.1.1'), read('1.1.1.1', 'A', other)]).toEqual([
    true,
    false,
    true,
  ]);
  world.now += limits.saltMs - 1;
  expect(read('1.1.1.1')).toBe(false);
  world.now += 1;
  expect(read('1.1.1.1')).toBe(true);
});

it('counts only so many browsers of one address, those of others all the same', () => {
  const { read } = openCounter();
  const browsers = Array.from({ length: 500 }, (_, at) => `Browser ${at}`);
  const counted = browsers.filter((browser) => read('1.1.1.1', browser));
  expect(counted).toHaveLength(limits.readsOfAddress);
  expect(read('1.1.1.2')).toBe(true);
});

it('keeps what it cannot write for its own time, and says so once', async () => {
  const { counter, written, said, world, read } = openCounter();
  world.isAway = true;
  read('1.1.1.1');
  await counter.flush();
  world.now += 3_600_000;
  read('1.1.1.2');
  await counter.flush();
  expect(written).toEqual([]);
  world.isAway = false;
  await counter.close();
  expect(written).toEqual([
    [
      { at: new Date(start), path, reads: 1 },
      { at: new Date(start + 3_600_000), path, reads: 1 },
    ],
  ]);
  expect(said).toEqual([
    'Reads of stories are not written for now (connection refused).',
    'Reads of stories are written again.',
  ]);
});

it('drops the oldest counts while the database stays away, and counts the loss', async () => {
  const { counter, world, read } = openCounter();
  world.isAway = true;
  for (let at = 0; at < limits.keptWrites + 5; at++) {
    read(`1.1.${at >> 8}.${at & 255}`);
    await counter.flush();
  }
  expect(counter.figures()).toEqual({ counted: limits.keptWrites + 5, lost: 5 });
});

it('of invented addresses it remembers no more than fit', async () => {
  const { counter, written, read } = openCounter();
  for (let at = 0; at < limits.countedStories + 10; at++) {
    read('1.1.1.1', 'A', `/society/2026/11/22/${at}`);
  }
  await counter.flush();
  expect(written[0]).toHaveLength(limits.countedStories);
  expect(counter.figures().lost).toBe(10);
});
