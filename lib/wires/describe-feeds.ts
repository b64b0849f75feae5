import { formatStoryTime } from '#lib/clock/clock.ts';
import { toPlainText } from '#lib/readers/plain-text.ts';
import type { FollowedFeed } from './followed-feeds.ts';
import type { FeedState } from './publish-feed-state.ts';

/**
 * The feeds that are followed, for the operator's terminal, line by line, times in Minsk. What
 * servers answered can steer no terminal.
 */
export function describeFeeds(
  feeds: readonly (FollowedFeed & { state: FeedState | null })[],
  now: Date,
): string[] {
  if (feeds.length === 0) {
    return ['No feed is followed: name some in FEEDS or in feeds.json (docs/wires.md).'];
  }
  return feeds.flatMap(({ source, address, state }) => [
    `${source}  ${address}`,
    ...(state ? linesOf(state, now) : ['  not asked yet']),
  ]);
}

function linesOf(state: FeedState, now: Date): string[] {
  const { lastSuccessAt, nextTryAt, items, stories, failures, problem, movedTo } = state;
  const next = nextTryAt <= now ? 'due' : `next try ${formatStoryTime(nextTryAt)}`;
  const last = lastSuccessAt ? `read ${formatStoryTime(lastSuccessAt)}` : 'never read';
  return [
    `  ${last}, ${next}, ${items} items in it, ${stories} stories came of all`,
    ...(movedTo ? [`  moved to ${toPlainText(movedTo)}`] : []),
    ...(problem ? [`  ${failures > 0 ? `${failures} in vain: ` : ''}${toPlainText(problem)}`] : []),
  ];
}
