/**
 * What a page may weigh, in bytes after gzip (level 6; 1 KB = 1,000 bytes). Raising a budget needs
 * its reason in the same commit.
 */
export const budgets = {
  /** HTML of an article of 3,000 characters, the whole page around it included. */
  articleHtml: 14_000,
  /**
   * Scripts of any page of the framework, with nothing of ours in it: what an empty App Router
   * page of next 16.4.6 and react 19.3.1 makes a browser load (measured, each file alone).
   */
  frameworkScripts: 134_900,
  /**
   * What our own browser components may add to that. The rows of rails are made by one template on
   * the server and in the browser: 0.3 KB of script, loaded once, for 0.8 KB off every page. The
   * service worker's start, and what opens the panel of comfort and keeps articles, take 0.6 KB.
   */
  ownScripts: 13_000,
  /** All style sheets: one file, before any text is painted. */
  styles: 12_000,
  /** Fonts of a first view: both subsets of the one family. */
  fonts: 120_000,
  /** Everything an article with a picture makes a browser load unasked, as it came over the wire. */
  articlePage: 350_000,
} as const;
