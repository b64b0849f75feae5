/** Every limit on what readers send and what is kept of it, in one table, each with its reason. */
export const limits = {
  /** Milliseconds after which the salt of marks, and with it every mark, is thrown away: until then
   * one browser counts once for a story, however often it reloads. */
  saltMs: 30 * 60_000,
  /** Reads of one story from one address while a salt lasts: offices and mobile networks share one
   * among many; a single machine that invents browsers is worth no more than a floor of an office. */
  readsOfAddress: 20,
  /** Marks remembered, some 10 MB; the one not seen longest is forgotten and may count again. */
  marks: 100_000,
  /** Stories counted between two writes: all that a busy day's readers open in ten seconds. */
  countedStories: 5_000,
  /** Milliseconds between two writes: a window of an hour is not out of date by ten seconds. */
  flushMs: 10_000,
  /** Writes kept while the database is away: ten minutes of them, then the oldest is dropped. */
  keptWrites: 60,
  /** User agents whose answer is remembered: those of nearly all readers. */
  knownAgents: 2_000,
  /** Characters of a user agent that are looked at: browsers need two hundred. */
  agentLength: 500,
  /** Days of hours kept: the longest window is a week. */
  keptDays: 8,
  /** Stories a window of «Самое читаемое» needs: fewer are no order of anything. */
  leastStories: 3,
  /** Reads a story needs in a window: what one or two people opened is not what is read most. */
  leastReads: 3,
  /** Stories on the page of a window. */
  mostRead: 10,
  /** Characters of a reported fragment: a sentence, not an article. */
  fragment: 200,
  /** Characters before and after it: enough to find it in a text of any length. */
  context: 100,
  /** Characters of a comment. */
  comment: 500,
  /** Open reports of one story: an article with more needs an editor, not a fifty-first report. */
  reportsOfStory: 50,
  /** Open reports in all, some megabytes: what nobody has read is not read sooner for being more. */
  reports: 5_000,
  /** Days a closed report is kept, so that the same words are known again. */
  closedDays: 90,
} as const;
