import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCrawler } from '#lib/readers/is-crawler.ts';
import type { Reader } from '#lib/readers/remember-marks.ts';
import type { Failures } from './answer-failure.ts';
import { isSameOrigin } from './is-same-origin.ts';
import type { RateLimits } from './rate-limits.ts';
import { findPlace } from './route-table.ts';
import { type SiteStanding, securityHeaders } from './security-headers.ts';

/** Bytes of a path; that of a story is shorter. */
const LONGEST_BODY = 512;

export interface BeaconOptions extends SiteStanding {
  rateLimits: Pick<RateLimits, 'take' | 'addressOf'>;
  failures: Failures;
  /** Counts one read of the story at `path`; whose, is not kept. */
  countRead(reader: Reader, path: string): void;
}

/**
 * Takes «a story was read», sent by its open page: the story's path, in this process and without a
 * press. What browsers fetch ahead, programs and pages of others are not counted; whatever is well
 * formed is answered alike, so that nobody learns what counts.
 */
export function createBeacons(options: BeaconOptions) {
  const { rateLimits, failures, countRead, siteUrl } = options;
  const headers = { ...securityHeaders(options), 'Cache-Control': 'no-store' };

  /** @returns the status that was answered. */
  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const fail = (status: 400 | 403 | 413 | 429, more: Record<string, string> = {}) => {
      // What is not read to its end would be taken for the next request.
      response.shouldKeepAlive = false;
      failures.answer(response, status, path, { headers: more });
      return status;
    };
    if (!isSameOrigin(request, siteUrl)) return fail(403);
    const wait = await rateLimits.take(request, 'count');
    if (wait !== null) return fail(429, { 'Retry-After': String(wait) });
    let body = '';
    try {
      for await (const part of request.setEncoding('latin1').iterator({ destroyOnReturn: false })) {
        body += part;
        if (body.length > LONGEST_BODY) return fail(413);
      }
    } catch {
      // The sender hung up: nobody is there to be answered.
      return 400;
    }
    const place = findPlace(body, new URLSearchParams());
    if (place?.kind !== 'story') return fail(400);
    const userAgent = request.headers['user-agent'];
    if (!isAhead(request) && !isCrawler(userAgent)) {
      countRead({ address: rateLimits.addressOf(request), userAgent: userAgent ?? '' }, place.path);
    }
    response.writeHead(204, headers);
    response.end();
    return 204;
  };
}

/** Made by a browser before its reader asked for the page; the names are those of three eras. */
function isAhead({ headers }: IncomingMessage): boolean {
  const told = [headers['sec-purpose'], headers['purpose'], headers['x-purpose'], headers['x-moz']];
  return told.some((purpose) => /prefetch|prerender|preview/i.test(String(purpose ?? '')));
}
