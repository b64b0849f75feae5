/** How the path of a request may be spelt; pure, for the front and for development alike. */

const ORIGIN = 'http://portal.invalid';

/** `GET http://host/path` is a legal request line too. */
export function withoutOrigin(target: string): string {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target);
  if (!absolute) return target;
  const rest = target.slice(absolute[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Whether a path decodes to UTF-8 text without control characters. */
export function isText(path: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/**
 * A path without dot segments, doubled slashes and a slash at its end.
 * Slashes are joined: `//host/path` as a location would lead to another host.
 */
export function resolvePath(path: string): string {
  const resolved = new URL(ORIGIN + path).pathname;
  const joined = resolved.replace(/\/{2,}/g, '/');
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}

/** As `resolvePath`, with every letter that needs no percent sign written as itself. */
export function canonicalPath(path: string): string {
  return resolvePath(
    path.replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    }),
  );
}

/** What came after the question mark, fit for a header. */
export function encodeQuery(query: string): string {
  return new URL(`${ORIGIN}/?${query}`).search;
}

/** A query without the framework's cache key, which must not make a second address of a page. */
export function withoutFlightKey(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '_rsc' && !part.startsWith('_rsc='))
    .join('&');
}
