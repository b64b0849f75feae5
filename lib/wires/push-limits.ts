/** Every limit on pushes, each with its reason. */
export const pushLimits = {
  /** Bytes of a push: a day of an agency is a tenth of it; pictures come by their address. */
  bytes: 10 * 1024 * 1024,
  /** Bytes of the documents in it once they are unpacked: what a press can hold beside pages. */
  unpackedBytes: 32 * 1024 * 1024,
  /** Items of a push: each is a transaction of its own while the sender waits. */
  items: 200,
  /** Milliseconds for the pictures of a push: its sender waits, and so do readers for the text. The
   * next push of the story brings those that were late. */
  picturesMs: 15_000,
  /** Seconds after which it is worth pushing again while the database is away. */
  retryAfterSeconds: 5,
  /** Characters of an `Idempotency-Key`: a UUID has 36. */
  key: 255,
  /** Hours an answer is kept for whoever sends the same key again: a sender that is down over a
   * night asks in the morning. */
  keptHours: 24,
  /** Seconds after which a push that was never answered is taken for lost: a front waits for half
   * of it. */
  lostSeconds: 60,
} as const;
