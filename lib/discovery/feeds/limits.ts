/** Every limit of the feeds in one table, each with its reason. */
export const limits = {
  /** Items of RSS and JSON Feed: two busy days, for a reader who opens the program after a weekend. */
  items: 50,
  /** Days back, the current one included, that Yandex and Dzen are told of: Dzen asks for the last
   * two or three, and both ask again every few minutes. */
  days: 3,
  /** Items for Yandex, which takes 10 MB at most: a text has 20 KB at most, markup included. */
  yandexItems: 100,
  /** Items for Dzen, which takes 500 at most. Each is one more thing the feed depends on, and a
   * network that keeps pages is told of all of them in one header. */
  dzenItems: 200,
  /** Characters of text below which Dzen takes no story. */
  dzenText: 300,
  /** Pixels of width below which Dzen takes no picture. */
  dzenPictureWidth: 700,
  /** Characters of text up to which Yandex is told of a message and not of an article. */
  messageText: 1_500,
  /** Pixels of width of pictures in feeds: what search engines ask of a large one. */
  pictureWidth: 1_200,
  /** Minutes after which a program may ask again: a feed is fresh as long (`lib/front/lifetimes.ts`). */
  ttl: 5,
} as const;
