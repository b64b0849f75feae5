import { describe, expect, it } from 'vitest';
import {
  asRail,
  currentRequest,
  newRequestContext,
  note,
  readOnce,
  runInRequestContext,
} from './request-context.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

/** What a page of `parts` depends on. */
async function notesOf(page: () => Promise<unknown>) {
  const context = newRequestContext();
  await runInRequestContext(context, page);
  return { main: [...context.notes.main].sort(), rail: [...context.notes.rail].sort() };
}

describe('what an answer depends on', () => {
  it('is its own matter, but for what stands beside it', async () => {
    const notes = await notesOf(async () => {
      note('story:1', 'samples');
      await asRail(async () => {
        note('top');
        await pause();
        note('card:2');
      });
      note('story:1', 'card:3');
    });
    expect(notes).toEqual({ main: ['card:3', 'samples', 'story:1'], rail: ['card:2', 'top'] });
  });

  it('holds for everybody who shares a read, each with a strength of its own', async () => {
    let reads = 0;
    const readTop = () =>
      readOnce('top', async () => {
        reads += 1;
        note('top');
        await pause();
        note('card:1');
        return 'Мост';
      });
    const page = async () =>
      Promise.all([asRail(readTop), readTop(), pause().then(() => asRail(readTop))]);
    expect(await notesOf(page)).toEqual({ main: ['card:1', 'top'], rail: ['card:1', 'top'] });
    expect(reads).toBe(1);
    // Read first as the page's own matter, then beside it, and the reverse.
    for (const [first, second] of [
      [readTop, () => asRail(readTop)],
      [() => asRail(readTop), readTop],
    ] as const) {
      const both = await notesOf(async () => {
        await first();
        await second();
      });
      expect(both).toEqual({ main: ['card:1', 'top'], rail: ['card:1', 'top'] });
    }
  });

  it('reaches through a shared read that shares another', async () => {
    const readCard = () => readOnce('card', async () => note('card:1'));
    const readPage = () =>
      readOnce('page', async () => {
        note('list:news');
        await readCard();
      });
    const notes = await notesOf(async () => {
      await asRail(readCard);
      await readPage();
    });
    expect(notes).toEqual({ main: ['card:1', 'list:news'], rail: ['card:1'] });
  });

  it('is not mixed with that of an answer rendered at the same time', async () => {
    const page = (id: number) => async () => {
      await pause();
      await readOnce('same name', async () => note(`story:${id}`));
      await pause();
      note(`card:${id}`);
    };
    const [one, two] = await Promise.all([notesOf(page(1)), notesOf(page(2))]);
    expect([one.main, two.main]).toEqual([
      ['card:1', 'story:1'],
      ['card:2', 'story:2'],
    ]);
  });

  it('is not asked for outside a request: scripts read as they like', async () => {
    note('story:1');
    expect(await asRail(() => readOnce('x', async () => currentRequest()))).toBeUndefined();
  });
});

it('a shared read that fails is a failure for everybody who shares it', async () => {
  const read = () => readOnce('broken', () => Promise.reject(new Error('no database')));
  const both = runInRequestContext(newRequestContext(), () => Promise.allSettled([read(), read()]));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
