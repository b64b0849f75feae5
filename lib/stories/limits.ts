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
  /** Stories among which the newest of trusted sources are looked for: days of a busy newsroom. */
  topNewsAmong: 500,
  /** Stories `/api/latest` names: the news of a busy morning, in less than 10 KB. */
  latest: 50,
  /** A page left open is told of withdrawals this far back: nobody reads one for longer unasked. */
  latestWithdrawnHours: 48,
  /** Characters of a search query: the longest headline fits, an essay does not. */
  searchQuery: 200,
  /** Newest matches a search ranks and shows: ten pages, after which a reader names it closer. Each
   * is a row and an index of words to take up. */
  searchDepth: 300,
  /** Matches counted and read outright; of more only the newest are sought, month after month. */
  searchMatches: 1000,
  /** Stories looked through first for a common word: a few months of a small newsroom, a week of a
   * large one; and how many times as many next, when they held too few matches. */
  searchLeast: 1_000,
  searchGrowth: 8,
  /** Characters of a lead of whose story no more may be shown or sent on: a long first paragraph.
   * Some feeds hold a whole text in one. */
  leadAlone: 400,
  /** Milliseconds for each step of a search; an ordinary one takes some tens in all. */
  searchTime: 1_500,
  /** Characters under a found headline: two to three lines of a desk. */
  searchExcerpt: 200,
  /** Characters of a text looked through for words to mark: the longest news report. */
  searchMarked: 20_000,
  /** A search that finds fewer is asked whether it was mistyped: more is no accident. */
  searchFew: 3,
  /** Letters of a word from which on it may be mistyped: shorter ones have too many neighbours; and
   * from which on it may be so twice. */
  searchTypo: 4,
  searchTwoTypos: 7,
  /** Characters a suggestion is sought for: what is longer is looked for, not begun. */
  suggestQuery: 60,
  /** Characters from which on something is suggested: one letter begins everything. */
  suggestLeast: 2,
  /** Lines under a search field: what a phone shows above its keyboard, most of all of words. */
  suggestSections: 2,
  suggestTags: 3,
  suggestWords: 4,
  suggestStories: 3,
  /** Newest headlines among which suggestions are sought: about what a month has of interest. */
  suggestNewest: 1_000,
  /** Words with one beginning that are weighed: two letters begin thousands. */
  suggestWeighed: 40,
  /** Stories with a tag counted when the rarest shared tag is sought: beyond this all are common. */
  relatedTagCount: 200,
  /** Of related stories from the story's own line: its block names the nearest already. */
  relatedOfLine: 2,
  /** Uses of a headline's word counted; beyond this it is common and says nothing of a subject. */
  relatedWordCount: 300,
  /** Rare words of a headline whose stories are compared; and the newest of those that are. */
  relatedWords: 5,
  relatedCompared: 100,
  /** Rare words two headlines share before the stories are taken for alike: one is chance. */
  relatedWordsShared: 2,
  /** Stories with a tag its page counts: of more a reader wants no number. */
  tagCount: 1_000,
  /** Lines a tag's page names, and the newest stories of the tag they are sought among. */
  tagLines: 3,
  tagLinesAmong: 100,
  /** Characters of a line's title and of its description: two lines of a desk, two sentences. */
  lineTitle: 120,
  lineDescription: 500,
  /** Stories of its line an article names beside the line itself. */
  lineNear: 3,
  /** Lines on the front page: one row of a desk. */
  frontLines: 4,
  /** A line without a story for longer is not what people talk about: it leaves the front page. */
  frontLineDays: 14,
  /** Lines that sitemaps name: a newsroom with more is not read by its lines. */
  lineEntries: 1_000,
  /** Entries on a page of a live text: an event of some hours is one page, and its anchors hold. */
  livePage: 100,
  /** Pages of a live text: the address of a further one is a mistake. */
  livePageDepth: 50,
  /** Key moments listed: more of them are a second text. */
  liveMoments: 15,
  /** Newest entries told to feeds and search engines: what a program has not seen since it last
   * asked, in some 15 KB. */
  liveNewest: 25,
  /** Entries `/api/live` sends: more than come while a page is not asked for a minute; a reader who
   * was away for longer loads the page anew. */
  liveUpdates: 20,
  /** Hours an open page is told of entries changed or removed. */
  liveChangedHours: 24,
  /** Characters of an entry's title and of its text: a long one is a story of its own. */
  liveTitle: 200,
  liveText: 10_000,
  /** Corrections on a page of theirs: some months of a careful newsroom. */
  corrections: 50,
  /** Hours rows say that a story was corrected: whoever read it yesterday comes by again. */
  correctedHours: 24,
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
