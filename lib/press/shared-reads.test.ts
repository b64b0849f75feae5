import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  asRail,
  currentRequest,
  newRequestContext,
  note,
  readOnce,
  runInRequestContext,
} from './request-context.ts';
import { readShared } from './shared-reads.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What is stored, and how often it was asked for. Every test has a name of its own. */
function database(name: string) {
  const stored = { value: 'Мост', reads: 0, fails: false, isAway: false };
  const read = () =>
    readShared(name, async () => {
      stored.reads += 1;
      const { value } = stored;
      note('top');
      await Promise.resolve();
      note('card:1');
      const request = currentRequest();
      if (stored.isAway && request) request.databaseFailed = true;
      if (stored.fails || stored.isAway) throw new Error('no database');
      return value;
    });
  return { stored, read };
}

/** A render that holds event `afterEvent`. */
async function render<T>(afterEvent: number, page: () => Promise<T>) {
  const context = newRequestContext(afterEvent);
  const [done] = await Promise.allSettled([runInRequestContext(context, page)]);
  const { main, rail } = context.notes;
  return {
    value: done.status === 'fulfilled' ? done.value : 'failed',
    main: [...main].sort(),
    rail: [...rail].sort(),
    databaseFailed: context.databaseFailed,
  };
}

describe('pages made after the same event', () => {
  it('share one read, at once and one after another', async () => {
    const { stored, read } = database('one read');
    const both = await Promise.all([render(7, read), render(7, read)]);
    expect([...both, await render(7, read)].map(({ value }) => value)).toEqual(
      Array(3).fill('Мост'),
    );
    expect(stored.reads).toBe(1);
  });

  it('depend each on what was read, with a strength of its own', async () => {
    const { read } = database('strengths');
    await render(7, read);
    const notes = ['card:1', 'top'];
    expect(await render(7, read)).toMatchObject({ main: notes, rail: [] });
    expect(await render(7, () => asRail(read))).toMatchObject({ main: [], rail: notes });
    const nested = () => asRail(() => readOnce('front page', read));
    expect(await render(7, nested)).toMatchObject({ main: [], rail: notes });
  });

  it('share it for seconds only: some of it depends on the time', async () => {
    const { stored, read } = database('expiry');
    await render(7, read);
    stored.value = 'Река';
    vi.advanceTimersByTime(1_000);
    expect(await render(7, read)).toMatchObject({ value: 'Мост' });
    vi.advanceTimersByTime(4_000);
    expect(await render(7, read)).toMatchObject({ value: 'Река', main: ['card:1', 'top'] });
  });

  it('all learn of a database that is away; the next one asks again', async () => {
    const { stored, read } = database('away');
    stored.isAway = true;
    const both = await Promise.all([render(7, read), render(7, () => asRail(read))]);
    for (const page of both) {
      expect(page).toMatchObject({ value: 'failed', databaseFailed: true });
    }
    stored.isAway = false;
    expect(await render(7, read)).toMatchObject({ value: 'Мост', databaseFailed: false });
    expect(stored.reads).toBe(2);
  });

  it('take no failure for what is read', async () => {
    const { stored, read } = database('failure');
    stored.fails = true;
    expect(await render(7, read)).toMatchObject({ value: 'failed', databaseFailed: false });
    stored.fails = false;
    expect(await render(7, read)).toMatchObject({ value: 'Мост' });
  });
});

it('a page that must hold a later event shows what is stored after it', async () => {
  const { stored, read } = database('events');
  await render(7, read);
  stored.value = 'Река';
  expect(await render(8, read)).toMatchObject({ value: 'Река' });
  // Another front, which has not applied the event, asks in between.
  expect(await render(7, read)).toMatchObject({ value: 'Мост' });
  expect(await render(8, read)).toMatchObject({ value: 'Река' });
  expect(stored.reads).toBe(2);
});

it('one page sees one value, however long it is made', async () => {
  const { stored, read } = database('one page');
  const page = async () => {
    const first = await read();
    stored.value = 'Река';
    vi.advanceTimersByTime(10_000);
    return [first, await read()];
  };
  expect(await render(7, page)).toMatchObject({ value: ['Мост', 'Мост'] });
});

it('nothing is shared where no event is known: in development, scripts and writes', async () => {
  const { stored, read } = database('unknown');
  await read();
  await render(0, read);
  stored.value = 'Река';
  expect(await render(0, read)).toMatchObject({ value: 'Река', main: ['card:1', 'top'] });
  expect(await read()).toBe('Река');
});
