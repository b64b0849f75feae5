import { describe, expect, it } from 'vitest';
import type { Latest, LatestStory } from '#lib/stories/latest.ts';
import { refreshNewest, refreshTop } from './refresh.ts';

/** A story of a minute after 14:00. */
function at(minute: number, given: Partial<LatestStory> = {}): LatestStory {
  const id = given.id ?? minute;
  return {
    id,
    path: `/society/2026/11/22/story-${id}`,
    headline: `Заголовок ${id}`,
    publishedAt: `2026-11-22T14:${String(minute).padStart(2, '0')}:00+03:00`,
    category: 'society',
    label: null,
    flash: false,
    tags: [],
    ...given,
  };
}
const latest = (given: Partial<Latest>): Latest => ({
  stories: [],
  top: [],
  older: [],
  withdrawn: [],
  ...given,
});
const ids = (stories: readonly { id: number }[]) => stories.map(({ id }) => id);
const all = () => true;

describe('the newest', () => {
  const shown = [at(30), at(20), at(10)];

  it('are as they were while nothing is known', () => {
    expect(refreshNewest(shown, latest({}), all)).toEqual({ stories: shown, fresh: [] });
  });

  it('wait, in a list as long as it was', () => {
    const stories = [at(50), at(40), ...shown, at(5)];
    const { stories: next, fresh } = refreshNewest(shown, latest({ stories }), all);
    expect(ids(fresh)).toEqual([50, 40]);
    expect(ids(next)).toEqual([50, 40, 30]);
  });

  it('are counted also when they are more than the list holds', () => {
    const stories = [at(59), at(58), at(57), at(56), at(55)];
    const { stories: next, fresh } = refreshNewest(shown, latest({ stories }), all);
    expect(fresh).toHaveLength(5);
    expect(ids(next)).toEqual([59, 58, 57]);
  });

  it('may have come between others, also within one second', () => {
    const between = [at(25), at(20, { id: 21 })];
    const stories = [shown[0] ?? at(0), ...between, ...shown.slice(1)];
    expect(ids(refreshNewest(shown, latest({ stories }), all).fresh)).toEqual([25, 21]);
  });

  it('belong into the rail', () => {
    const stories = [at(50, { category: 'world' }), at(40), ...shown];
    const { stories: next, fresh } = refreshNewest(
      shown,
      latest({ stories }),
      ({ category }) => category !== 'world',
    );
    expect(ids(fresh)).toEqual([40]);
    expect(ids(next)).toEqual([40, 30, 20]);
  });

  it('do not wait when they only move up in the place of a withdrawn one', () => {
    const stories = [at(30), at(10), at(5)];
    const { stories: next, fresh } = refreshNewest(
      shown,
      latest({ stories, withdrawn: [20] }),
      all,
    );
    expect(fresh).toEqual([]);
    expect(ids(next)).toEqual([30, 10, 5]);
  });
});

describe('the top news', () => {
  const shown = [at(30), at(20), at(10)];

  it('follow the order of the answer, wherever it tells their words', () => {
    const answer = latest({ stories: [at(50), ...shown], older: [at(1)], top: [1, 30, 50, 20] });
    const { stories, fresh } = refreshTop(shown, answer, undefined);
    expect(ids(stories)).toEqual([1, 30, 50]);
    expect(ids(fresh)).toEqual([1, 50]);
  });

  it('never name the story being read', () => {
    const answer = latest({ stories: [at(50), ...shown], top: [50, 30, 20, 10] });
    expect(refreshTop(shown, answer, 50)).toEqual({ stories: shown, fresh: [] });
  });

  it('do not wait for a new order alone', () => {
    const answer = latest({ stories: shown, top: [10, 20, 30] });
    expect(refreshTop(shown, answer, undefined).fresh).toEqual([]);
  });

  it('do not wait in the place of a withdrawn one, but what comes before the others does', () => {
    const stories = [at(30), at(10), at(5)];
    const answer = latest({ stories, top: [30, 10, 5], withdrawn: [20] });
    expect(refreshTop(shown, answer, undefined)).toEqual({ stories, fresh: [] });
    const urgent = { ...answer, stories: [at(50), ...stories], top: [50, 30, 10, 5] };
    expect(ids(refreshTop(shown, urgent, undefined).fresh)).toEqual([50]);
  });
});
