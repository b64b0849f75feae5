import crawlers from 'crawler-user-agents';
import { LRUCache } from 'lru-cache';
import { limits } from './limits.ts';

/** The list is kept up by many sites: https://github.com/monperrus/crawler-user-agents. */
const pattern = new RegExp(crawlers.map((crawler) => crawler.pattern).join('|'));
const known = new LRUCache<string, boolean>({ max: limits.knownAgents });

/**
 * Whether a request comes from a program and not from a reader's browser, by what it says of itself.
 * @param userAgent its `User-Agent`; a request without one comes from no browser.
 */
export function isCrawler(userAgent: string | undefined): boolean {
  if (!userAgent) return true;
  const looked = userAgent.slice(0, limits.agentLength);
  let answer = known.get(looked);
  if (answer === undefined) {
    answer = pattern.test(looked);
    known.set(looked, answer);
  }
  return answer;
}
