const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Every limit of the weather in one table; times in milliseconds unless named otherwise. */
export const limits = {
  /** An older forecast is not shown: nobody should dress by it. */
  shownForHours: 3,
  /** A place nobody asked for in this time is no longer refreshed. */
  wantedForHours: 24,
  /** Readers of one place are noted once in this time by each process. */
  notedEvery: 10 * MINUTE,

  /** How often the service looks for a place that is due: a reader's wish is met within it. */
  looksEvery: SECOND,
  /** Between two requests of one process; providers take 10 to 20 a second from everybody. */
  betweenRequests: 250,
  /** For a whole answer. */
  answerWithin: 15 * SECOND,
  /** A claim of a process that died while asking ends; longer than an answer may take. */
  claimHoldsSeconds: 60,
  /** Bytes of an answer once unpacked; MET Norway's has about 40,000. */
  answerBytes: 1_000_000,

  /** Bounds of the provider's own expiry: it is never asked more often; an expiry further away is
   * a mistake, and must not outlast what is shown. */
  expiresAfter: { least: 10 * MINUTE, most: 2.5 * HOUR },
  /** Added at random, so that portals and places do not ask all at once. */
  jitter: 2 * MINUTE,
  /** Waits after failures double from the first to the last of these. */
  retryAfter: { first: MINUTE, last: HOUR },
  /** A provider that refuses us is left alone; nothing mends that but the operator. */
  refusedFor: 6 * HOUR,
  /** The longest a provider's `Retry-After` is taken for. */
  heldFor: 24 * HOUR,
} as const;
