import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was sent by a page of this portal. Browsers say so themselves in `Sec-Fetch-Site`
 * (Fetch Metadata, section 2.3) or, older ones and those without TLS, in `Origin` (RFC 6454, section
 * 7), and let no page change either. Who says neither is no browser.
 * @param siteUrl the public origin: a network before us may ask by another name.
 */
export function isSameOrigin(request: IncomingMessage, siteUrl: string): boolean {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined) return false;
  return origin === siteUrl || (URL.canParse(origin) && new URL(origin).host === host);
}
