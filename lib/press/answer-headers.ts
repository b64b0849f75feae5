/** How long an answer in development may be kept; the front has a table of its own. */
export const CACHE_CONTROL = {
  /** `no-store` would switch off the browser's back/forward cache. */
  page: 'private, no-cache',
  /** A failure or a refusal: gone as soon as it is over. */
  failure: 'no-store',
} as const;

/** Headers of every answer in development, whoever makes it. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};
