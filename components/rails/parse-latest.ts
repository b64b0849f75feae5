import type { Latest, LatestStory } from '#lib/stories/latest.ts';

/**
 * Believes only an answer a rail can show: something else may sit in the portal's place.
 * @throws {TypeError} when it is none.
 */
export function parseLatest(answer: unknown): Latest {
  const { stories, older, top, withdrawn } = (answer ?? {}) as Partial<Record<string, unknown>>;
  if (![stories, older].every(areStories) || ![top, withdrawn].every(areIds)) {
    throw new TypeError('no list of the newest stories');
  }
  return answer as Latest;
}

function areStories(list: unknown): boolean {
  return Array.isArray(list) && list.every(isStory);
}

function isStory(story: Partial<LatestStory> | null): boolean {
  return (
    !!story?.id &&
    [story.headline, story.category].every((text) => typeof text === 'string') &&
    /^\/[^/]/.test(String(story.path)) &&
    Date.parse(String(story.publishedAt)) > 0
  );
}

function areIds(list: unknown): boolean {
  return Array.isArray(list) && list.every(Number.isInteger);
}
