/** How a content delivery network is told what to drop. Milliseconds, but for the counts. */
export const limits = {
  /** How often new events are looked for. */
  pollMs: 500,
  /** Fronts have applied an event by then: the network must not fetch the old page again. */
  settledMs: 300,
  /** A card in a rail may be shown for 30 s until its page is refreshed; then once more. */
  railMs: 31_000,
  /** Tags in a request, and the pause after one. */
  tagsAtOnce: 100,
  pauseMs: 250,
  /** A network that takes longer has failed. */
  answerMs: 10_000,
  /** Pauses after failures: the first, doubling up to the longest. */
  retryMs: 1_000,
  longestRetryMs: 60_000,
  /** Events read at once. */
  events: 200,
  /** Tags waiting in memory: while the network is away, the rest waits in the database. */
  waiting: 20_000,
} as const;
