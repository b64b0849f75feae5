/** What a reader's device keeps of the portal, and how often it is looked after; each with its reason. */
export const offlineLimits = {
  /** Articles read last: an evening's reading, some 3 MB with their pictures. */
  read: 20,
  /** Articles saved on purpose. Browsers give a site tens of megabytes at the least; these take
   * some 15 without pictures, and a list longer than this is no list. */
  saved: 200,
  /** Seconds an article's page may take before its copy is shown instead. A press has ten; without
   * a copy the reader waits on. */
  networkSeconds: 8,
  /** Milliseconds after which a kept article is asked for again: withdrawn ones go. */
  recheckMs: 600_000,
  /** Pixels of a kept picture: sharp across a phone, some 40 KB. */
  pictureWidth: 800,
} as const;
