import { isText, resolvePath, withoutFlightKey, withoutOrigin } from '#lib/front/spelling.ts';

/** What the server of development does with a request before any page is asked. */
export type Verdict =
  | { kind: 'render'; url: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'refuse'; status: 400 }
  | { kind: 'refuse'; status: 405; allow: string };

/** The framework's own files and tools: passed on as they came. */
const FRAMEWORK_PATH = /^\/(?:_next|__nextjs)(?:\/|_|$)/;
/** Programs may write here; a page is only ever read. */
const API_PATH = /^\/api(?:\/|$)/;
const READING = new Set(['GET', 'HEAD']);

/**
 * Judges a request line.
 *
 * A path has one spelling: no trailing slash, no doubled slashes, no dot segments; any other is
 * sent to it with one 308. A path that does not decode to UTF-8 text, or decodes to control
 * characters, answers 400. Anything but GET and HEAD answers 405 outside `/api` and the addresses of the
 * framework's tools.
 *
 * @param target the request target as it came, query included; `_rsc` is taken out of the query
 */
export function judgeRequest(method: string, target: string): Verdict {
  const relative = withoutOrigin(target);
  const mark = relative.indexOf('?');
  const path = mark < 0 ? relative : relative.slice(0, mark);
  const query = mark < 0 ? '' : withoutFlightKey(relative.slice(mark + 1));
  if (!path.startsWith('/')) return { kind: 'refuse', status: 400 };

  const own = !isFrameworkPath(path);
  if (own && !isText(path)) return { kind: 'refuse', status: 400 };
  const writable = API_PATH.test(path) || !own;
  if (!READING.has(method) && !writable) {
    return { kind: 'refuse', status: 405, allow: 'GET, HEAD' };
  }
  const canonical = own ? resolvePath(path) : path;
  const url = query === '' ? canonical : `${canonical}?${query}`;
  if (canonical !== path) return { kind: 'redirect', location: url };
  return { kind: 'render', url };
}

/** True for the framework's own files and tools. */
export function isFrameworkPath(path: string): boolean {
  return FRAMEWORK_PATH.test(path);
}
