/** Every limit on what the story reads return, in one table, each with its reason. */
export const limits = {
  /** Rows on a page of a list: 25–30 fill two screens of a desk and one gesture of a phone. */
  pageSize: 30,
  /** Pages of a list: older stories are reached by days, so that no offset passes 1,500 rows. */
  pageDepth: 50,
  /** Stories leading the front page: one large and three beside it. */
  frontLeading: 4,
  /** Rows of the latest feed on the front page: as high as the leading stories and first blocks. */
  frontLatest: 20,
  /** Stories in a category's block on the front page: one large and three lines. */
  frontBlock: 4,
  /** A block with fewer looks unfinished and is left out. */
  frontBlockLeast: 3,
  /** Blocks that may stand above the fold, and the rows of the latest feed beside them there. */
  frontFoldBlocks: 2,
  frontFoldRows: 14,
  /** Stories read for a block, so that one above the fold can leave out those in the feed. */
  frontBlockRead: 12,
  /** A block whose third story is older stands after the fresher ones: a week is as long as a
   * front page may look back before it looks abandoned. */
  frontBlockFreshDays: 7,
  /** Urgency outranks recency among top news this long; the day before yesterday is not news. */
  topNewsHours: 48,
  /** Stories `/api/latest` names: the news of a busy morning, in less than 10 KB. */
  latest: 50,
  /** A page left open is told of withdrawals this far back: nobody reads one for longer unasked. */
  latestWithdrawnHours: 48,
  /** Characters of a search query: the longest headline fits, an essay does not. */
  searchQuery: 200,
  /** Newest matches a search ranks, counts and shows: a reader who wants more names it closer. */
  searchDepth: 1000,
  /** Matches read outright; of more only the newest are sought, among ever more stories. */
  searchMatches: 5000,
  searchNewest: [2_000, 16_000, 128_000],
  /** Milliseconds for each step of a search; an ordinary one takes some tens in all. */
  searchTime: 1_500,
  /** Characters of a lead under a found headline: two lines of a desk. */
  searchExcerpt: 150,
  /** Stories with a tag counted when the rarest shared tag is sought: beyond this all are common. */
  relatedTagCount: 200,
  /** Videos, posts and files of other sites in one body; what has more is no story, and reading it
   * would take the door seconds. The further ones are left out. */
  bodyEmbeds: 300,
  /** Footnotes of one body, and links that may name one: a long scientific text has some dozens. */
  bodyNotes: 200,
  bodyNoteLinks: 2_000,
  /** Years an archive may name: the clock has whole days in all of them. */
  archiveFirstYear: 1931,
  archiveLastYear: 9998,
} as const;
