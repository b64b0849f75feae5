/** Every limit of the finished pages in one table, each with its reason. Addresses' lifetimes stand
 * in `lifetimes.ts`. */
export const limits = {
  /** Milliseconds a page may be given after its lifetime while one render refreshes it: what changes
   * by itself (rails, the weather) is worth a render's wait once it is an hour behind. */
  staleMs: 3_600_000,
  /** Milliseconds a page may be given, counted from its render, when no render succeeds: a day-old
   * article is better than none, an older front page is no longer news. */
  onErrorMs: 86_400_000,
  /** Milliseconds a page may go on showing beside its own matter what an event changed. */
  railMs: 30_000,
  /** Milliseconds after a failed render before the same page is tried again: quick enough for a
   * press that restarts, seldom enough not to keep it from doing so. */
  retryMs: 1_000,
  /** Refreshes failing in a row after which all wait for `retryMs`: then it is not the page. */
  failuresInRow: 5,
  /** Milliseconds a request waits in all: readers leave before. */
  waitMs: 10_000,
  /** Milliseconds after which a render or look-up counts as failed and its place is free: longer than
   * anybody waits; the press is given up for hanging after ten seconds. */
  workMs: 15_000,
  /** Seconds after which it is worth asking again: a press restarts in less; a full queue is worked
   * off in ten. */
  retryAfterFailure: 5,
  retryAfterFull: 10,
  /** Renders at once that readers wait for, per press: enough to keep it busy while others wait for
   * the database, few enough that each is done soon. */
  readerRenders: 4,
  /** Renders that may wait for a place, per press: what it does in the time a reader waits. */
  readerWaiting: 500,
  /** Searches and suggestions at once, per press, and waiting: each may cost the database a second,
   * and their addresses are without end, so that they have a lane of their own. */
  searchRenders: 2,
  searchWaiting: 50,
  /** Refreshes at once, per press: two keep it busy; while readers queue, one in all. */
  refreshes: 2,
  refreshesWhileBusy: 1,
  /** Renders at once of addresses that may well lead nowhere: a scan gets one place, no more. */
  doubtfulRenders: 1,
  doubtfulWaiting: 100,
  /** Pictures made at once and waiting: as many as `lib/pictures` makes and lets wait. */
  pictures: 2,
  picturesWaiting: 100,
  /** Look-ups of unknown addresses at once: half the connections a press may take; and waiting: a
   * scan's burst, a tenth of a second's work. */
  lookUps: 8,
  lookUpsWaiting: 1_000,
  /** Milliseconds until it is asked again whether an import brought addresses of a former site. */
  formerAskedMs: 5_000,
  /** Shares of the byte budget. Pages are what is read; pictures are few sizes of many bytes, also
   * kept on disk; what is absent and what is searched for must not push out either. */
  shares: { pages: 0.7, pictures: 0.2, search: 0.06, absent: 0.04 },
  /** No page takes more than this part of its budget: one giant must not push out thousands. */
  largestPart: 0.1,
  /** Readings after which a page is worth brotli, and pages compressed at once: half the threads there
   * are for it, which inflate pages too. */
  readsForBrotli: 2,
  brotliAtOnce: 2,
  /** Milliseconds in which what was read counts half: the next refresh goes by today's readers. */
  popularityHalfLifeMs: 600_000,
  /** Refreshes begun before the waiting ones are put in order anew. */
  refreshesPerSorting: 32,
  /** Milliseconds between two looks at the clock, which may have been set, apart from midnight's. */
  clockLookMs: 30_000,
} as const;
