import type { ServerResponse } from 'node:http';

/**
 * How long an answer may be kept, by what it is. Pages are asked for again each time until the
 * page cache stands in front; `no-store` is avoided for them because it switches off the
 * browser's back/forward cache. Files under `/_next/static` carry a digest in their name and get
 * a year from the framework.
 */
export const CACHE_CONTROL = {
  /** A page or a document that named no lifetime of its own. */
  page: 'private, no-cache',
  /** The newest stories: a withdrawal is seen within seconds, a crowd asks once. */
  latest: 'public, max-age=10',
  /** A forecast changes by the hour. */
  weather: 'public, max-age=600',
  /** A place whose forecast is on its way. */
  noWeather: 'public, max-age=30',
  /** The list of places changes with a new version of the portal. */
  places: 'public, max-age=3600',
  /** A font withheld from a reader who saves data: that may be over tomorrow. */
  noFont: 'public, max-age=86400',
  /** A failure or a refusal: gone as soon as it is over. */
  failure: 'no-store',
} as const;

/** What Next writes on every dynamic answer: it says nothing about the answer itself. */
const NEXT_DEFAULT = /^private, no-cache, no-store\b/;
/** Next varies on these; they never reach it. */
const FLIGHT_HEADER = /^(?:rsc|next-.*)$/i;

/** Headers of every answer, whoever makes it. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Turns the framework's headers into the portal's, just before they are written. */
export function settleHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('x-nextjs-') || name === 'x-powered-by') response.removeHeader(name);
  }
  const lifetime = response.getHeader('Cache-Control');
  if (isPage(response) || lifetime === undefined || NEXT_DEFAULT.test(String(lifetime))) {
    response.setHeader('Cache-Control', CACHE_CONTROL.page);
  }
  settleVary(response);
}

/** True for HTML, and for an answer that does not say what it is. */
export function isPage(response: ServerResponse): boolean {
  const type = response.getHeader('Content-Type');
  return type === undefined || String(type).startsWith('text/html');
}

function settleVary(response: ServerResponse): void {
  const vary = response.getHeader('Vary');
  if (vary === undefined) return;
  const names = String(vary)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !FLIGHT_HEADER.test(name));
  if (names.length > 0) response.setHeader('Vary', names.join(', '));
  else response.removeHeader('Vary');
}
