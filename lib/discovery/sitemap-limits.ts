/** Every limit of the sitemaps in one table, each with its reason. */
export const sitemapLimits = {
  /** Addresses in a file. The protocol allows 50,000 and 50 MB. Of 5,000 with pictures a file is
   * 1 MB, read in 0.1–0.25 s and written in 0.03 s (300,000 stories, a busy machine). */
  urls: 5_000,
  /** Addresses in a news sitemap: Google's limit. */
  newsUrls: 1_000,
  /** Hours a story is news: Google takes those of the last two days. */
  newsHours: 48,
  /** Files of one month, of the tags, or of the news: half a million stories a month, 99,000 news in
   * two days; addresses beyond lead nowhere. */
  files: 99,
} as const;
