const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Every limit of announcements in one table; times in milliseconds, but for the counts. */
export const limits = {
  /** How often new events and what is due are looked for. */
  looksEvery: SECOND,
  /** Events read in one transaction. */
  events: 500,
  /** What happens within it is one request; the fronts have applied every event long before. */
  window: 5 * SECOND,

  /** A story that was older when it first appeared is an archive's: sitemaps tell of it. As long as
   * the news sitemap calls a story new. */
  newFor: 2 * DAY,
  /** A portal whose announcements were off for longer begins anew: sitemaps tell of what changed. */
  caughtUpFor: 7 * DAY,

  /** Addresses of one request (IndexNow documentation, «Submitting set of URLs»). */
  indexNowAddresses: 10_000,
  /** Between two requests, by protocol: ten a minute are plenty for batches; a hub is sent a dozen
   * topics for one story, each by itself. */
  betweenRequests: { indexnow: 6 * SECOND, websub: SECOND / 2 },

  /** Who takes longer to answer has not answered. */
  answerWithin: 10 * SECOND,
  /** A claim of a process that died while it sent ends; longer than an answer may take. */
  claimHolds: MINUTE,
  /** Bytes read of an answer, and signs kept of them: enough for a reason. */
  answerBytes: 2_000,
  reasonSigns: 300,

  /** Waits after failures double from the first to the last of these. */
  retryAfter: { first: 10 * SECOND, last: HOUR },
  /** The longest a `Retry-After` is taken for. */
  heldFor: 6 * HOUR,
  /** A search engine that refuses our key or host is left alone: nobody mends that in seconds. */
  refusedFor: 10 * MINUTE,
  /** The last try comes before an announcement is this old: by then crawlers came by themselves. */
  triedFor: DAY,

  /** How long the record keeps what was done, and what failed. */
  doneKeptFor: 7 * DAY,
  failedKeptFor: 30 * DAY,
  /** How often older records are looked for. */
  prunesEvery: HOUR,
} as const;
