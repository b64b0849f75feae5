import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '#lib/outgoing/reason-of.ts';
import { feedLimits } from './feed-limits.ts';
import type { FollowedFeed } from './followed-feeds.ts';
import { claimDueFeed, type FeedState, prepareFeeds } from './publish-feed-state.ts';
import { refreshFeed } from './refresh-feed.ts';

/**
 * Follows feeds until stopped, some side by side. However many processes do so on one database,
 * each feed is asked by one at a time. That a feed fails is reported once, and so is that it works
 * again.
 * @returns stops it, abandons the requests under way, and waits for the database.
 */
export function followFeeds({
  feeds,
  report,
}: {
  feeds: readonly FollowedFeed[];
  report: (message: string) => void;
}): () => Promise<void> {
  const byAddress = new Map(feeds.map((feed) => [feed.address, feed]));
  const addresses = [...byAddress.keys()];
  const stopping = new AbortController();
  const { signal } = stopping;
  const failing = new Set<string>();
  const tell = (about: string, isFailing: boolean, message: string) => {
    if (failing.has(about) === isFailing) return;
    report(message);
    if (isFailing) failing.add(about);
    else failing.delete(about);
  };

  const wait = (error: unknown) => {
    if (!signal.aborted) tell('', true, `Feeds wait: ${reasonOf(error)}`);
  };
  const refresh = async (feed: FollowedFeed, state: FeedState): Promise<void> => {
    const { problem } = await refreshFeed(feed, state, signal);
    if (signal.aborted) return;
    const { source, address } = feed;
    tell(
      address,
      problem !== null,
      problem === null
        ? `The feed of «${source}» is read again.`
        : `The feed of «${source}» is not read: ${problem}.`,
    );
  };

  const underWay = new Set<Promise<void>>();
  /** @returns whether there was one to ask. */
  const beginNext = async (): Promise<boolean> => {
    if (underWay.size >= feedLimits.atOnce) return false;
    const state = await claimDueFeed(addresses);
    const feed = state && byAddress.get(state.address);
    if (!state || !feed) return false;
    const one = refresh(feed, state)
      .catch(wait)
      .finally(() => underWay.delete(one));
    underWay.add(one);
    return true;
  };

  const running = (async () => {
    let isPrepared = false;
    while (!signal.aborted) {
      let isBusy = false;
      try {
        if (!isPrepared) await prepareFeeds(addresses);
        isPrepared = true;
        isBusy = await beginNext();
        tell('', false, 'Feeds are followed again.');
      } catch (error) {
        wait(error);
      }
      if (!isBusy) await pause(feedLimits.looksEveryMs, undefined, { signal }).catch(() => {});
    }
    await Promise.all(underWay);
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
