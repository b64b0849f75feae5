import type { Address } from './address.ts';
import type { Place } from './place.ts';
import { findPlace } from './route-table.ts';
import { canonicalPath, encodeQuery, isText, withoutFlightKey, withoutOrigin } from './spelling.ts';

/** Bytes of a request target: the longest search in percent-encoded Cyrillic takes 1.5 KB. */
export const LONGEST_TARGET = 8_192;

/** What a request target asks for. */
export type ParsedTarget =
  /** An address, or another spelling of it: `location` is then the right one. */
  | { kind: 'address'; address: Address; location: string | null }
  /** No route answers here. `path` is canonical. */
  | { kind: 'missing'; path: string }
  | { kind: 'refuse'; status: 400 | 414 };

/**
 * Parses a request target as it came. A path has one spelling: no trailing or doubled slash, no
 * dot segment, no letter written as `%73`, no `page/1`, no capital letter. Parameters no route knows
 * are left out of what is asked, and kept in a redirect. A path that does not decode to UTF-8 text,
 * or decodes to control characters, is refused.
 */
export function parseTarget(target: string): ParsedTarget {
  if (target.length > LONGEST_TARGET) return { kind: 'refuse', status: 414 };
  const relative = withoutOrigin(target);
  const mark = relative.indexOf('?');
  const path = mark < 0 ? relative : relative.slice(0, mark);
  const query = mark < 0 ? '' : relative.slice(mark + 1);
  if (!path.startsWith('/') || !isText(path)) return { kind: 'refuse', status: 400 };
  const canonical = canonicalPath(path);
  const parameters = new URLSearchParams(query);
  const place = findPlace(canonical, parameters) ?? findPlace(canonical.toLowerCase(), parameters);
  if (!place) return { kind: 'missing', path: canonical };
  return {
    kind: 'address',
    address: addressOf(place),
    location: place.path === path ? null : locationOf(place, query),
  };
}

/** Parameters stay, but for the one that is in the path now. */
function locationOf({ path, spent }: Place, query: string): string {
  const kept = query.split('&').filter((pair) => !spent || pair.split('=', 1)[0] !== spent);
  return path + encodeQuery(withoutFlightKey(kept.join('&')));
}

function addressOf({ path, query, kind, day }: Place): Address {
  return { target: path + query, path, kind, day };
}
