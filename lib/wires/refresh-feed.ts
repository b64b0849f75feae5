import 'server-only';
import { addMilliseconds } from 'date-fns/addMilliseconds';
import { isDatabaseUnavailable } from '#lib/database/database.ts';
import { backOff } from '#lib/outgoing/back-off.ts';
import { reasonOf } from '#lib/outgoing/reason-of.ts';
import { waitOf } from '#lib/outgoing/wait-of.ts';
import { feedLimits } from './feed-limits.ts';
import { FetchError, type Fetched, fetchAddress } from './fetch-address.ts';
import type { FollowedFeed } from './followed-feeds.ts';
import { DocumentError, isNewestFirst, parseDocument } from './parse-document.ts';
import { publishDocument, type RefusedItem } from './publish-document.ts';
import { type FeedState, storeFeedState } from './publish-feed-state.ts';

/** What programs that follow feeds are known to ask for. */
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** What came of one try. */
export interface FeedTry {
  /** Stories that are new or changed. */
  stories: number;
  /** Why nothing came of it; `null` when something did, or nothing had changed. */
  problem: string | null;
}

/**
 * Asks a feed once, publishes what is new, and keeps when it is asked next: after its interval, or,
 * when it failed, after a pause that grows with every failure and is as long as its server asks.
 * @param state as it was claimed.
 * @throws when the database is away.
 */
export async function refreshFeed(
  feed: FollowedFeed,
  state: FeedState,
  signal: AbortSignal,
): Promise<FeedTry> {
  try {
    const fetched = await fetchFeed(feed, state, signal);
    const came = fetched.unchanged ? null : await publishFetched(feed, fetched, signal);
    const now = new Date();
    await storeFeedState(feed.address, {
      // Without them the whole document comes again, and with it the pictures that were late.
      ...(came?.isPictureLate ? { etag: null, lastModified: null } : fetched.validators),
      movedTo: movedTo(feed, state, fetched),
      ...(came && { items: came.items, stories: state.stories + came.stories }),
      nextTryAt: addMilliseconds(now, pauseOf(feed)),
      ...{ lastSuccessAt: now, failures: 0, problem: came ? came.refused : refusedBefore(state) },
    });
    return { stories: came?.stories ?? 0, problem: null };
  } catch (error) {
    if (signal.aborted) {
      // Whoever comes next need not wait until the claim is over.
      await storeFeedState(feed.address, { nextTryAt: state.nextTryAt });
      throw error;
    }
    const problem = problemOf(error);
    const failures = state.failures + 1;
    const wait = Math.max(backOff(failures, feedLimits.pauses), askedWait(error));
    await storeFeedState(feed.address, {
      ...{ failures, problem: storable(problem) },
      // An address it moved to that does not answer is not the last word.
      ...(failures > 3 && { movedTo: null }),
      nextTryAt: addMilliseconds(new Date(), Math.min(wait, feedLimits.longestMs)),
    });
    return { stories: 0, problem };
  }
}

/**
 * Whatever failed is this feed's problem, told with it.
 * @throws when it is the database that is away, which is everybody's.
 */
function problemOf(error: unknown): string {
  if (error instanceof FetchError) return error.reason;
  if (error instanceof DocumentError) return error.message;
  if (isDatabaseUnavailable(error)) throw error;
  return `it could not be stored: ${reasonOf(error)}`;
}

function fetchFeed(
  { address, private: isPrivate }: FollowedFeed,
  { movedTo, etag, lastModified }: FeedState,
  signal: AbortSignal,
): Promise<Fetched> {
  const asked = movedTo ?? address;
  return fetchAddress(asked, {
    ...{ maxBytes: feedLimits.bytes, timeoutMs: feedLimits.timeoutMs, accept: ACCEPT, signal },
    // What the operator allowed is the host they named.
    trusted: isPrivate && new URL(asked).host === new URL(address).host,
    known: { etag, lastModified },
  });
}

/** What came of a document. */
interface Came {
  items: number;
  /** Stories that are new or changed. */
  stories: number;
  /** How many of its items were refused, and why the first; `null`: none. */
  refused: string | null;
  isPictureLate: boolean;
}

async function publishFetched(
  { source, name, category }: FollowedFeed,
  { bytes, finalUrl, contentType }: Fetched,
  signal: AbortSignal,
): Promise<Came> {
  const context = { address: finalUrl, contentType, sourceName: name, category, hold: false };
  const { format, items } = parseDocument(bytes, { ...context, isSent: true });
  // What is no story is nobody's fault.
  const offered = items.flatMap((item) => ('skipped' in item ? [] : { ...item, document: null }));
  const ordered = isNewestFirst(format) ? offered.toReversed() : offered;
  const tried = ordered.slice(-feedLimits.items);
  const { stories, refused, isPictureLate } = await publishDocument(tried, {
    ...{ source, actor: `feed:${source}`, pulled: true, picturesMs: feedLimits.picturesMs },
    signal,
  });
  const changed = stories.filter(({ outcome }) => outcome === 'new' || outcome === 'updated');
  return {
    ...{ items: items.length, stories: changed.length, isPictureLate },
    refused: describeRefused(refused, tried.length),
  };
}

function describeRefused(refused: readonly RefusedItem[], tried: number): string | null {
  const [first] = refused;
  if (!first) return null;
  return storable(`${refused.length} of ${tried} items were refused: ${first.reason}`);
}

/** Reasons quote documents, and the database holds no zero byte. */
function storable(problem: string): string {
  return problem.replaceAll('\0', '').slice(0, 500);
}

/** What was said of a document that is still the same. */
function refusedBefore({ failures, problem }: FeedState): string | null {
  return failures === 0 ? problem : null;
}

/** A feed that moved for good is asked there from now on. */
function movedTo({ address }: FollowedFeed, state: FeedState, fetched: Fetched): string | null {
  const next = fetched.movedTo ?? state.movedTo;
  return next === address ? null : next;
}

/** A tenth more or less: feeds that were added together are not asked together for ever. */
function pauseOf({ interval }: FollowedFeed): number {
  return interval * 60_000 * (0.9 + Math.random() / 5);
}

/** Milliseconds the server asks us to wait; a day where the feed is gone. */
function askedWait(error: unknown): number {
  if (!(error instanceof FetchError) || !error.answered) return 0;
  const { status, retryAfter, date } = error.answered;
  if (status === 410) return feedLimits.longestMs;
  return waitOf(retryAfter, date) ?? 0;
}
