/** Every limit on feeds that are followed, each with its reason. Times in milliseconds. */
export const feedLimits = {
  /** Minutes between two questions unless the operator says otherwise, and the fewest there may be:
   * publishers ask for no more, and a feed lists the news of hours. */
  interval: 10,
  leastInterval: 1,
  mostInterval: 24 * 60,
  /** Bytes of a feed: the longest with whole texts have a tenth of it. */
  bytes: 8 * 1024 * 1024,
  /** For a document in all, redirects included: slow servers of small papers take some seconds. */
  timeoutMs: 30_000,
  /** Items of one document: feeds have some dozens; the rest is an archive, which is imported. */
  items: 500,
  /** For the pictures of a document together; later ones come with the next. */
  picturesMs: 60_000,
  /** A process that took a feed and died is followed by another after this. */
  claimMs: 5 * 60_000,
  /** Feeds asked at once by a process: one whose server keeps it waiting delays no other. */
  atOnce: 4,
  /** How often it is looked whether a feed is due. */
  looksEveryMs: 1_000,
  /** Pauses after failures: the second question soon, the longest a quarter of a day. */
  pauses: { first: 60_000, last: 6 * 3_600_000 },
  /** The longest a server may ask us to wait, and the pause of a feed that is gone (410). */
  longestMs: 24 * 3_600_000,
} as const;
