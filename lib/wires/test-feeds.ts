import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { database } from '#lib/database/database.ts';
import { feeds } from '#lib/database/wire-tables.ts';
import { describeFeeds } from './describe-feeds.ts';
import type { FollowedFeed } from './followed-feeds.ts';
import { claimDueFeed, prepareFeeds } from './publish-feed-state.ts';
import { readFeedStates } from './read-feed-states.ts';
import { refreshFeed } from './refresh-feed.ts';

/** Servers of feeds on this machine, for the tests of one file; each test's end with it.
 * @returns starts one, and gives its address without a slash at its end. */
export function useFeedServers(): (answer: RequestListener) => Promise<string> {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  return async (answer) => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
}

/** Asks a feed once, as if it were due. @returns what came of it, minutes until it is asked next, and
 * what operators are told of it. */
export async function askFeed(feed: FollowedFeed) {
  await prepareFeeds([feed.address]);
  await database()
    .update(feeds)
    .set({ nextTryAt: new Date(0) });
  const state = await claimDueFeed([feed.address]);
  if (!state) throw new Error('It was not due.');
  const began = Date.now();
  const tried = await refreshFeed(feed, state, new AbortController().signal);
  const [after] = await readFeedStates();
  if (!after) throw new Error('Its state is gone.');
  const minutes = (after.nextTryAt.getTime() - began) / 60_000;
  const told = describeFeeds([{ ...feed, state: after }], new Date()).join('\n');
  return { ...tried, after, minutes, told };
}
