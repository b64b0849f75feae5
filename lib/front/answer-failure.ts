import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { NOT_KEPT } from './cache-control.ts';
import { endUnread } from './end-unread.ts';
import { type FailureStatus, failureLine, failurePage, failureProblem } from './failure-page.ts';
import { failureStyle } from './failure-style.ts';
import { type SiteStanding, securityHeaders } from './security-headers.ts';

/** For whom a failure is worded: a reader, a program of the interface, one that wanted a file. */
type FailureForm = 'page' | 'problem' | 'line';

/** A whole answer made without a press. */
export interface FailureAnswer {
  headers: Record<string, string>;
  body: Buffer;
}

export interface FailureOptions {
  /** `Allow`, `Retry-After`… */
  headers?: Record<string, string>;
  /** For programs: what was wrong in particular. */
  detail?: string;
}

const INTERFACE_PATH = /^\/(?:api|metrics)(?:\/|$)/;
/** Pictures and documents for programs; `.php` and the like are guessed by people too. */
const FILE_PATH = /^\/pictures\/|\.(?:xml|json|txt|ico|png|jpe?g|webp|avif|svg|js|css|map)$/i;

/** The page runs nothing and asks for nothing further. */
const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(failureStyle)
  .digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const documentPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Makes failures for one portal; pages are made once each, a failing portal has no work for them. */
export function createFailures(standing: SiteStanding) {
  const common = securityHeaders(standing);
  const pages = new Map<FailureStatus, Buffer>();

  const bodyOf = (status: FailureStatus, form: FailureForm, detail: string | undefined) => {
    if (form === 'problem') return Buffer.from(failureProblem(status, detail));
    if (form === 'line') return Buffer.from(failureLine(status));
    const page = pages.get(status) ?? Buffer.from(failurePage(status));
    pages.set(status, page);
    return page;
  };
  const make = (
    status: FailureStatus,
    target: string,
    { headers = {}, detail }: FailureOptions = {},
  ): FailureAnswer => {
    const form = formOf(target);
    const body = bodyOf(status, form, detail);
    return {
      headers: {
        'Content-Type': types[form],
        'Content-Length': String(body.length),
        'Cache-Control': status === 404 ? 'public, max-age=0, must-revalidate' : NOT_KEPT,
        'Content-Security-Policy': form === 'page' ? pagePolicy : documentPolicy,
        ...common,
        ...headers,
      },
      body,
    };
  };

  return {
    make,
    /**
     * Writes a failure: the page for readers, a problem (RFC 9457) under `/api`, one line where a
     * file was asked for.
     */
    answer(
      response: ServerResponse,
      status: FailureStatus,
      target: string,
      options: FailureOptions = {},
    ): void {
      const { headers, body } = make(status, target, options);
      response.writeHead(status, headers);
      endUnread(response, body);
    },
  };
}

export type Failures = ReturnType<typeof createFailures>;

const types: Record<FailureForm, string> = {
  page: 'text/html; charset=utf-8',
  problem: 'application/problem+json',
  line: 'text/plain; charset=utf-8',
};

function formOf(target: string): FailureForm {
  // A search may end like the name of a file.
  const [path = ''] = target.split('?', 1);
  if (INTERFACE_PATH.test(path)) return 'problem';
  return FILE_PATH.test(path) ? 'line' : 'page';
}
