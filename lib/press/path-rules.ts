/** What the server does with a request before any page is asked. */
export type Verdict =
  | { kind: 'render'; url: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'refuse'; status: 400 }
  | { kind: 'refuse'; status: 405; allow: string };

/** The framework's own files and, in development, its tools: passed on as they came. */
const FRAMEWORK_PATH = /^\/(?:_next|__nextjs)(?:\/|_|$)/;
/** Programs may write here; a page is only ever read. */
const API_PATH = /^\/api(?:\/|$)/;
const READING = new Set(['GET', 'HEAD']);
const ORIGIN = 'http://portal.invalid';

/**
 * Judges a request line.
 *
 * A path has one spelling: no trailing slash, no doubled slashes, no dot segments; any other is
 * sent to it with one 308. A path that does not decode to UTF-8 text, or decodes to control
 * characters, answers 400. Anything but GET and HEAD answers 405 outside `/api`.
 *
 * @param target the request target as it came, query included; `_rsc` is taken out of the query
 * @param dev in development the framework's own addresses take any method
 */
export function judgeRequest(method: string, target: string, dev: boolean): Verdict {
  const relative = withoutOrigin(target);
  const mark = relative.indexOf('?');
  const path = mark < 0 ? relative : relative.slice(0, mark);
  const query = mark < 0 ? '' : withoutFlightKey(relative.slice(mark + 1));
  if (!path.startsWith('/')) return { kind: 'refuse', status: 400 };

  const own = !isFrameworkPath(path);
  if (own && !isText(path)) return { kind: 'refuse', status: 400 };
  const writable = API_PATH.test(path) || (dev && !own);
  if (!READING.has(method) && !writable) {
    return { kind: 'refuse', status: 405, allow: 'GET, HEAD' };
  }
  const canonical = own ? canonicalPath(path) : path;
  const url = query === '' ? canonical : `${canonical}?${query}`;
  if (canonical !== path) return { kind: 'redirect', location: url };
  return { kind: 'render', url };
}

/** True for the framework's own files and, in development, its tools. */
export function isFrameworkPath(path: string): boolean {
  return FRAMEWORK_PATH.test(path);
}

/** `GET http://host/path` is a legal request line too. */
function withoutOrigin(target: string): string {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target);
  if (!absolute) return target;
  const rest = target.slice(absolute[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The framework's cache key must not make a second address of a page. */
function withoutFlightKey(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '_rsc' && !part.startsWith('_rsc='))
    .join('&');
}

function isText(path: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Slashes are joined: `//host/path` as a location would lead to another host. */
function canonicalPath(path: string): string {
  const resolved = new URL(ORIGIN + path).pathname;
  const joined = resolved.replace(/\/{2,}/g, '/');
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}
