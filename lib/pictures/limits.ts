const MEGABYTE = 1024 * 1024;

/** Every limit of the pictures room in one table, each with its reason. */
export const limits = {
  /** Bytes of an original as it comes: a full-size press photograph is 5–12 MB. */
  originalBytes: 15 * MEGABYTE,
  /** Milliseconds an original may take over the network: an import has hundreds of them. */
  fetchMs: 15_000,
  /** Pixels an original may have: what cameras of the press make; more is taken for a bomb. */
  originalPixels: 50_000_000,
  /** Pixels each side must have: less is a counter or a spacer. */
  leastSide: 16,
  /** Pixels kept: sharp on the widest screen we draw for, and long infographics whole. */
  keptWidth: 3000,
  keptHeight: 10_000,
  /** Quality of what is kept: no visible loss, and sizes are made from it, not from one another. */
  keptQuality: 88,
  /** Seconds one decoding or encoding may take before it is given up. */
  workSeconds: 20,
  /** Bytes of made sizes kept on disk: about 15,000 of them, the pictures of some months. */
  cacheBytes: 512 * MEGABYTE,
  /** Sizes made at a time: each takes a core for up to a second, and pages are rendered too. */
  makings: 2,
  /** Sizes that may wait their turn, two a second: a reader does not wait longer than a minute. */
  waiting: 100,
  /** Seconds after which a turned-away reader's browser may ask again. */
  retryAfterSeconds: 5,
} as const;
