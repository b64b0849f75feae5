import type { Day } from '#lib/clock/clock.ts';
import type { Aging } from './freshness.ts';
import { lifetimeSeconds } from './lifetimes.ts';
import { limits } from './limits.ts';
import type { StoredPage } from './pages.ts';

/** A stored page with what the cache keeps of it for itself. */
export interface KeptPage extends StoredPage, Aging {
  /** How often it was read, older readings counting less. */
  reads: number;
  /** When a render of it last failed; `null` when the last one succeeded. */
  failedAt: number | null;
  /** Bytes it takes in memory. */
  bytes: number;
}

/**
 * Makes of a finished render what is kept.
 * @param today the Minsk day on which the render began.
 * @param former what is kept at this address so far.
 * @param readers who waited for this render.
 */
export function keepPage(
  rendered: Omit<StoredPage, 'prepared'>,
  today: Day,
  former: KeptPage | undefined,
  readers: number,
): KeptPage {
  const { address, begunAt, afterEvent } = rendered;
  const isSame = rendered.page.etag !== null && rendered.page.etag === former?.page.etag;
  // The same bytes once more would only make garbage of old objects, the dearest kind.
  const page = former && isSame ? { ...rendered.page, body: former.page.body } : rendered.page;
  const lifetime = lifetimeSeconds(address, page.status, today);
  return {
    address,
    page,
    begunAt,
    afterEvent,
    prepared: null,
    freshUntil: begunAt + lifetime * 1_000,
    changedAt: null,
    withdrawnAt: null,
    reads: readers + (former ? fadedReads(former, begunAt) : 0),
    failedAt: null,
    bytes: bytesOf({ ...rendered, page }),
  };
}

function fadedReads({ reads, begunAt }: KeptPage, now: number): number {
  const passed = Math.max(0, now - begunAt);
  return Math.floor(reads * 2 ** (-passed / limits.popularityHalfLifeMs));
}

/** What a page costs beside its texts: objects, buffers' heads, places in maps. Measured. */
const pageBytes = 2_400;
/** A note's place in a page and in the index, and its share of the index's own entry. */
const noteBytes = 80;

/** Bytes a page takes in memory. */
export function bytesOf({ address, page }: Pick<StoredPage, 'address' | 'page'>): number {
  const bodies = Object.values(page.body).reduce((sum, body) => sum + (body?.length ?? 0), 0);
  let headers = 0;
  for (const name in page.headers) headers += name.length + (page.headers[name]?.length ?? 0);
  const notes = page.notes.main.length + page.notes.rail.length;
  // Headers twice: the server prepares lists of them.
  return pageBytes + bodies + 2 * headers + 2 * address.target.length + notes * noteBytes;
}
