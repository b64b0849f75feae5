import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyAddress from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How often one address may ask the interface, in one table. Pages are not limited: from memory
 * they cost less than the counting, and a whole town may stand behind one address. Searches are,
 * since each that nobody asked before costs the database work, and there is no end to them; those
 * answered from memory are not counted, so that a town that asks alike is not held up.
 */
const limits = {
  /**
   * Cached answers. An open page asks twice a minute; offices, universities and mobile networks
   * share an address among thousands. Only a program that runs wild is beyond it.
   */
  read: { points: 6_000, seconds: 60 },
  /** Searches nobody asked just before. A person asks a few a minute, a mobile network's address
   * stands for thousands of people; a program that walks through all words is beyond it. */
  search: { points: 120, seconds: 60 },
  /** Suggestions nobody was given just before: several for each search. */
  suggest: { points: 600, seconds: 60 },
  /** Wires and forms: an agency that catches up sends a few stories a second. */
  write: { points: 300, seconds: 60 },
  /** Reports of typos: a reader who proofreads a whole article sends some a minute. */
  typo: { points: 10, seconds: 60 },
  /** Reads to be counted: those of a whole town behind one address. */
  count: { points: 1_200, seconds: 60 },
  /** Tokens that were refused: a mistyped one is noticed by a person, guessing is a program's. */
  refused: { points: 20, seconds: 60 },
} as const;

/** Addresses remembered for each limit, some 5 MB each; the one not seen longest is forgotten. */
const MOST_ADDRESSES = 20_000;

/** What is counted. */
export type Bucket = keyof typeof limits;

export interface RateLimits {
  /** Whom a request counts for: an IPv4 address, or the /64 of an IPv6 one. */
  addressOf(request: IncomingMessage): string;
  /**
   * Counts one request. `refused` is for answers with 401; an address with too many of them may
   * not write either.
   * @returns `null` when it may pass, else the seconds after which it may.
   */
  take(request: IncomingMessage, bucket: Bucket): Promise<number | null>;
}

/**
 * Limits by address, kept in this process's memory.
 * @param options.trustedProxies addresses and networks whose `X-Forwarded-For` is believed.
 */
export function createRateLimits(options: { trustedProxies: readonly string[] }): RateLimits {
  const trust = proxyAddress.compile([...options.trustedProxies]);
  const counters = {
    read: counter('read'),
    search: counter('search'),
    suggest: counter('suggest'),
    write: counter('write'),
    typo: counter('typo'),
    count: counter('count'),
    refused: counter('refused'),
  };

  const addressOf = (request: IncomingMessage) =>
    networkOf(proxyAddress(request, trust)) ??
    networkOf(request.socket.remoteAddress) ??
    // A socket of the file system has no address: whoever reaches it is of this machine.
    'local';

  return {
    addressOf,
    async take(request, bucket) {
      const address = addressOf(request);
      if (bucket === 'write') {
        const wait = await counters.refused.waitFor(address);
        if (wait !== null) return wait;
      }
      return counters[bucket].take(address);
    },
  };
}

function counter(bucket: Bucket) {
  const { points, seconds } = limits[bucket];
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const known = new LRUCache<string, true>({
    max: MOST_ADDRESSES,
    dispose: (_, address, reason) => {
      if (reason === 'evict') void limiter.delete(address);
    },
  });
  return {
    async take(address: string): Promise<number | null> {
      known.set(address, true);
      try {
        await limiter.consume(address);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return secondsOf(refusal);
      }
    },
    /** Counts nothing. */
    async waitFor(address: string): Promise<number | null> {
      const found = await limiter.get(address);
      return found && found.consumedPoints > points ? secondsOf(found) : null;
    },
  };
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

/** A household or a server has a whole /64 of IPv6 to choose addresses from. */
function networkOf(address: string | undefined): string | null {
  if (address === undefined || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const parts = (parsed as ipaddr.IPv6).parts.slice(0, 4);
  return `${parts.map((part) => part.toString(16)).join(':')}::/64`;
}
