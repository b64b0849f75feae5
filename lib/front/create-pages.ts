import { site } from '#lib/site.ts';
import type { StoryEventKind } from '#lib/stories/story-event.ts';
import { type Address, type AddressKind, missingAddress, missingPicture } from './address.ts';
import { AppliedEvents } from './applied-events.ts';
import { BrotliMaker } from './brotli-maker.ts';
import { watchDayChange } from './day-change.ts';
import { EventLog } from './event-log.ts';
import { Flights } from './flights.ts';
import { Days, judge } from './freshness.ts';
import type { KeptPage } from './kept-page.ts';
import { limits } from './limits.ts';
import { LookUps } from './look-ups.ts';
import { PageCache } from './page-cache.ts';
import { type Found, NoPageError, type Pages, type PagesOptions } from './pages.ts';
import { Refresher } from './refresher.ts';
import { type LaneName, RenderLanes } from './render-lanes.ts';

/** Events after which what they touched must not be shown for longer than it takes to refresh. */
const withdrawals: ReadonlySet<StoryEventKind> = new Set([
  'withdrawn',
  'held',
  'deleted',
  'picture-withdrawn',
]);

/** Kinds with so many well-formed addresses that one is looked up before it is rendered. */
const lookedUp: ReadonlySet<AddressKind> = new Set([
  'story',
  'tag',
  'tag-feed',
  'line',
  'line-feed',
  'period',
  'picture',
  'sitemap',
]);

/** What is rendered by itself at midnight in Minsk: the front page and the first page of each list. */
const rendersAtMidnight: readonly Address[] = [
  { target: '/', path: '/', kind: 'front', day: null },
  ...[site.allNews.path, ...site.categories.map(({ slug }) => `/${slug}`)].map(
    (path) => ({ target: path, path, kind: 'list', day: null }) as const,
  ),
];

/** The finished pages of one front, none at the beginning. */
export function createPages(options: PagesOptions): Pages {
  const { clock, report } = options;
  const applied = new AppliedEvents(options.lastEvent);
  const lastEvent = () => applied.last;
  const log = new EventLog();
  const days = new Days();
  const lanes = new RenderLanes(options.presses);
  const lookUps = new LookUps(options.readIsKnown, log, lastEvent);
  const cache = new PageCache(options.maxBytes, (kept) => refresher.forget(kept));
  const brotli = new BrotliMaker(cache, report);
  let failures = 0;
  let waiting = 0;

  const flights = new Flights({
    render: options.render,
    clock,
    cache,
    log,
    lanes,
    days,
    lastEvent,
    onLanded(kept) {
      if (failures > 0) report(`Pages are rendered again; ${failures} renders had failed.`);
      failures = 0;
      refresher.ended(false, undefined);
      if (kept && kept.changedAt !== null) refresher.wantAll([kept]);
    },
    onFailed(address, error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (failures === 0) report(`${address.target} could not be rendered: ${reason}`);
      failures += 1;
      const kept = cache.peek(address);
      if (kept) kept.failedAt = clock();
      refresher.ended(true, kept);
    },
  });

  const standingOf = (kept: KeptPage, now: number) => judge(kept, now, days.at(now));

  const refresher = new Refresher({
    hasPlace: () => lanes.hasPlaceToRefresh,
    isNeeded: (kept) => standingOf(kept, clock()).state === 'stale' && !flights.has(kept.address),
    begin: (address) => flights.refresh(address),
  });

  const stopWatching = watchDayChange(clock, days, () => {
    const signal = new AbortController().signal;
    return Promise.all(rendersAtMidnight.map((one) => flights.join(one, 'refresh', signal)));
  });

  function find(address: Address): Found | undefined {
    const kept = cache.get(address);
    if (!kept) return undefined;
    kept.reads += 1;
    const now = clock();
    const { state, onError } = standingOf(kept, now);
    if (state === 'fresh') return { stored: kept, result: 'hit' };
    const failedLately = kept.failedAt !== null && Math.abs(now - kept.failedAt) < limits.retryMs;
    if (state === 'stale') {
      if (!failedLately && !flights.has(address)) refresher.want(kept);
      return { stored: kept, result: 'stale' };
    }
    return onError && failedLately ? { stored: kept, result: 'error' } : undefined;
  }

  async function read(address: Address): Promise<Found> {
    const found = find(address);
    if (found) return found;
    const patience = new AbortController();
    const timer = setTimeout(() => {
      patience.abort(new NoPageError('Waited too long.', limits.retryAfterFailure));
    }, limits.waitMs);
    waiting += 1;
    try {
      return await renderOrFind(address, patience.signal);
    } catch (error) {
      return lastGood(address, error);
    } finally {
      clearTimeout(timer);
      waiting -= 1;
    }
  }

  async function renderOrFind(address: Address, signal: AbortSignal): Promise<Found> {
    const { kind } = address;
    let lane: LaneName = laneOf(kind);
    if (lookedUp.has(kind) && !flights.has(address) && !cache.peek(address)) {
      const isKnown = await unlessAborted(lookUps.isKnown(address), signal);
      if (!isKnown && kind !== 'period') {
        return unlessAborted(read(kind === 'picture' ? missingPicture : missingAddress), signal);
      }
      if (!isKnown) lane = 'doubtful';
      const found = find(address);
      if (found) return found;
    }
    return flights.join(address, lane, signal);
  }

  function lastGood(address: Address, error: unknown): Found {
    const kept = cache.peek(address);
    if (kept) {
      const now = clock();
      // Whoever asks next is not to wait as long.
      kept.failedAt = now;
      if (standingOf(kept, now).onError) return { stored: kept, result: 'error' };
    }
    if (error instanceof NoPageError) throw error;
    throw new NoPageError('The page could not be rendered.', limits.retryAfterFailure, {
      cause: error,
    });
  }

  return {
    find,
    read,
    apply({ id, kind, touches }) {
      if (id <= applied.last) return;
      const now = clock();
      const isWithdrawal = withdrawals.has(kind);
      log.add(touches, isWithdrawal, now);
      cache.dropByMain(touches);
      const marked = [...cache.findByRail(touches)];
      for (const kept of marked) {
        kept.changedAt ??= now;
        if (isWithdrawal) kept.withdrawnAt ??= now;
      }
      applied.reach(id);
      refresher.wantAll(marked);
    },
    clear(last) {
      log.add(null, true, clock());
      cache.clear();
      applied.reach(last);
    },
    wantBrotli({ address }) {
      const kept = cache.peek(address);
      if (kept) brotli.want(kept);
    },
    lastEvent,
    whenApplied: (id, signal) => applied.when(id, signal),
    figures() {
      const { bytes, pages } = cache.figures();
      return { bytes, pages, renders: lanes.running, waiting, toRefresh: refresher.waiting };
    },
    close() {
      stopWatching();
      refresher.stop();
    },
  };
}

/** Searches have addresses without end, and suggestions are searches: they wait in one line. */
function laneOf(kind: AddressKind): LaneName {
  if (kind === 'suggest') return 'search';
  return kind === 'picture' || kind === 'search' ? kind : 'reader';
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
