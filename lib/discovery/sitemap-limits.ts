/** Every limit of the sitemaps in one table, each with its reason. */
export const sitemapLimits = {
  /** Addresses in a file. The protocol allows 50,000 and 50 MB; 10,000 with pictures are some 3 MB,
   * which a press writes in a quarter of a second while nothing else of it is answered. */
  urls: 10_000,
  /** Addresses in a news sitemap: Google's limit. */
  newsUrls: 1_000,
  /** Hours a story is news: Google takes those of the last two days. */
  newsHours: 48,
  /** Files of one month, of the tags, or of the news: a million stories a month, 99,000 news in two
   * days; addresses beyond lead nowhere. */
  files: 99,
} as const;
