import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** What a page's body may be sent in. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The package's types do not know its second argument. */
interface Negotiating {
  encodings(available: readonly string[], options: { preferred: readonly string[] }): string[];
}

/** In the order of their size: of what a reader likes equally, the smallest is sent. */
const all: Encoding[] = ['br', 'gzip', 'identity'];
const withoutBrotli: Encoding[] = ['gzip', 'identity'];

/** Signs of a header that is read: the longest of any program has a hundred. Lists of thousands cost
 * milliseconds each. */
const LONGEST = 500;

/** Browsers send a handful of spellings; programs may invent more. */
const knownOfAll = new LRUCache<string, Encoding>({ max: 500 });
const knownWithoutBrotli = new LRUCache<string, Encoding>({ max: 500 });

/**
 * Which encoding a reader gets.
 *
 * Who sends no `Accept-Encoding` gets the page as it is: any coding would be allowed (RFC 9110,
 * §12.5.3), but programs that send none decode none. Who refuses everything we have, `identity;q=0`
 * alone for instance, gets the page as it is too: §12.1 lets a server disregard the header in the
 * place of a 406, and that is the one form every program can read.
 * @param accepted the header as it came; empty without.
 * @param hasBrotli false for a page of which there is no brotli yet.
 */
export function negotiateEncoding(accepted: string, hasBrotli = true): Encoding {
  if (accepted.length > LONGEST) return 'identity';
  const known = hasBrotli ? knownOfAll : knownWithoutBrotli;
  let encoding = known.get(accepted);
  if (encoding === undefined) {
    encoding = negotiate(accepted, hasBrotli ? all : withoutBrotli);
    known.set(accepted, encoding);
  }
  return encoding;
}

function negotiate(accepted: string, offered: readonly Encoding[]): Encoding {
  const negotiator: Negotiating = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings(offered, { preferred: offered });
  return offered.find((encoding) => encoding === best) ?? 'identity';
}
