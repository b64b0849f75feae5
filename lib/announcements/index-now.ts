import type { Listener, Outcome } from './announcement.ts';
import { keyPath } from './key-path.ts';
import { limits } from './limits.ts';
import { type PostPace, post } from './post.ts';

export interface IndexNow {
  /** 8–128 of `a-zA-Z0-9-`, also the name and the content of the key file. */
  key: string;
  /** Where changed addresses are posted; one engine tells all others. */
  url: string;
}

/** What an operator has to know about a refusal (IndexNow documentation, «Response format»). */
const refusals: Record<number, (site: string, { key, url }: IndexNow) => string> = {
  403: (site, { key }) =>
    `IndexNow does not accept INDEXNOW_KEY: ${site}${keyPath(key)} must be reachable from outside and answer the key`,
  422: (site) =>
    `IndexNow says that the addresses are not of this host, or that the key does not fit it: check that SITE_URL (${site}) is the address search engines know`,
};

/**
 * IndexNow: one request for up to 10,000 addresses. 200 and 202 (the key is checked later) are
 * success. A refusal of key or host is final for the addresses of the request, and nothing else is
 * sent for `limits.refusedFor`.
 */
export function indexNow(siteUrl: string, given: IndexNow, pace?: PostPace): Listener {
  const { key, url } = given;
  const refused = (outcome: Outcome): Outcome => {
    if (outcome.kind !== 'failed') return outcome;
    const words = refusals[outcome.status]?.(siteUrl, given) ?? 'IndexNow does not take it';
    const problem = `${words} (${new URL(url).host} ${outcome.problem})`;
    return { ...outcome, problem, holdFor: limits.refusedFor };
  };
  return {
    protocol: 'indexnow',
    atOnce: limits.indexNowAddresses,
    async announce(paths, signal) {
      const body = JSON.stringify({
        host: new URL(siteUrl).host,
        key,
        keyLocation: siteUrl + keyPath(key),
        urlList: paths.map((path) => siteUrl + path),
      });
      return refused(
        await post(url, { type: 'application/json; charset=utf-8', body }, signal, pace),
      );
    },
  };
}
