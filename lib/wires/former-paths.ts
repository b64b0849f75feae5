import { canonicalPath } from '#lib/front/spelling.ts';
import { formerAddressPattern } from '#lib/stories/former-address.ts';

/** More than any site gave one story. */
const MOST = 20;
/** Bytes of a path: an index of PostgreSQL holds no longer key. */
const LONGEST = 1_500;

/**
 * The paths of addresses a story had, spelt as a front spells what readers ask for. Those without a
 * path of their own (`/?p=123`) are left out: a front never sees what stands after the question mark.
 * @param addresses absolute, or paths.
 */
export function formerPaths(addresses: readonly string[]): string[] {
  const paths = addresses.flatMap((address) => {
    const url = URL.parse(address.trim(), 'https://host.invalid');
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    const path = canonicalPath(url.pathname);
    return path.length <= LONGEST && formerAddressPattern.test(path) ? [path] : [];
  });
  return [...new Set(paths)].slice(0, MOST);
}
