import { afterEach, expect, it, vi } from 'vitest';
import type { Address } from './address.ts';
import type { RenderOrder } from './pages.ts';
import { addressOf, finishedPage, openPages, storyAddress, textOf } from './test-pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Numbers that look random and are the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const stories = 12;
const lists = 3;

/** Main matter: a story's own version, or those of a third of all stories. */
const matterOf = (address: Address): number[] => {
  const number = Number(/\d+$/.exec(address.path)?.[0]);
  if (address.kind === 'story') return [number];
  return Array.from({ length: stories }, (_, id) => id).filter((id) => id % lists === number);
};

/**
 * A newsroom that changes stories, presses that fail and are slow, readers, and one number a story:
 * the truth. Whatever begins after an event was applied carries its version or a later one.
 */
it.each([1, 2, 3, 4, 5])(
  'never gives older matter than was applied (%i)',
  { timeout: 60_000 },
  async (seed) => {
    const roll = dice(seed);
    const { pages, press, apply } = openPages({ maxBytes: 1_500_000 });
    const versions = new Array<number>(stories).fill(0);
    const rendering = new Set<string>();
    let checked = 0;
    let failed = 0;
    let withdrawnAt = Number.NEGATIVE_INFINITY;

    press.answer = async ({ address }: RenderOrder) => {
      expect(rendering.has(address.target), 'two renders of a page at once').toBe(false);
      rendering.add(address.target);
      try {
        // What it reads, it reads somewhere between its beginning and its end.
        await new Promise((resolve) => setTimeout(resolve, roll(40)));
        const matter = matterOf(address).map((id) => [id, versions[id]]);
        const rail = versions[0];
        await new Promise((resolve) => setTimeout(resolve, roll(40)));
        if (roll(10) === 0) throw new Error('press away');
        return finishedPage(JSON.stringify({ matter, rail }), {
          notes: { main: matter.map(([id]) => `story:${id}`), rail: ['card:0'] },
        });
      } finally {
        rendering.delete(address.target);
      }
    };

    const addresses = [
      ...Array.from({ length: stories }, (_, id) => storyAddress(id)),
      ...Array.from({ length: lists }, (_, id) => addressOf(`/list-${id}`, 'list')),
    ];
    const readOne = async () => {
      const address = addresses[roll(addresses.length)] as Address;
      const asked = { versions: [...versions], at: Date.now() };
      const found = await pages.read(address).catch(() => null);
      if (!found) {
        failed += 1;
        return;
      }
      const { matter, rail } = JSON.parse(textOf(found)) as { matter: number[][]; rail: number };
      for (const [id = 0, version = -1] of matter) {
        expect(version, `story ${id}`).toBeGreaterThanOrEqual(asked.versions[id] as number);
      }
      if (asked.at - withdrawnAt >= 30_000) expect(rail).toBe(versions[0]);
      checked += 1;
    };

    const readers: Promise<void>[] = [];
    for (let step = 0; step < 3_000; step++) {
      const what = roll(20);
      if (what < 14) readers.push(readOne());
      else if (what === 14) {
        const id = roll(stories);
        versions[id] = (versions[id] as number) + 1;
        // Story 0 stands in every rail; it changes seldom enough for 30 s to pass.
        if (id === 0 && Date.now() - withdrawnAt < 60_000) versions[id] -= 1;
        else {
          if (id === 0) withdrawnAt = Date.now();
          apply(id === 0 ? 'withdrawn' : 'corrected', `story:${id}`, `card:${id}`);
        }
      } else if (what === 15 && roll(100) === 0) pages.clear(pages.lastEvent() + 5);
      else await vi.advanceTimersByTimeAsync(roll(roll(50) === 0 ? 60_000 : 60));
    }
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(readers);
    expect(checked).toBeGreaterThan(1_500);
    expect(failed).toBeLessThan(checked / 2);
    expect(pages.figures()).toMatchObject({ renders: 0, waiting: 0 });
  },
);
