import type { Answer } from './collect-answer.ts';
import type { RequestContext } from './request-context.ts';

/** What becomes of the framework's answer: one fit for readers, or none. */
export type Settled =
  | { kind: 'answer'; answer: Answer }
  /** The framework's own page of failure is an empty document that only scripts fill. */
  | { kind: 'failure'; status: 500 | 503 };

const FRAMEWORK_HEADER = /^(?:x-nextjs-|x-middleware-|x-powered-by$)/;
/** What Next writes on every dynamic answer: it says nothing about the answer itself. */
const FRAMEWORK_LIFETIME = /^(?:private, no-cache, )?no-store\b/;
/** Next varies on these; they never reach it. */
const FLIGHT_HEADER = /^(?:rsc|next-.*)$/i;

/**
 * Turns the framework's answer into the portal's: the status and the headers a page asked for,
 * what it says of itself in its head, redirects without the framework's document, none of the
 * framework's headers. What an interface
 * says of its own failure stands.
 */
export function settleAnswer(answer: Answer, context: RequestContext): Settled {
  if (answer.status >= 500 && (isPage(answer) || answer.body.length === 0)) {
    return { kind: 'failure', status: context.databaseFailed ? 503 : 500 };
  }
  const headers = { ...ownHeaders(answer.headers), ...Object.fromEntries(lowerCase(context)) };
  if (isRedirect(answer) && isPage(answer)) {
    const { 'content-type': _, link: __, ...rest } = headers;
    return { kind: 'answer', answer: { status: answer.status, headers: rest, body: noBytes } };
  }
  const status = answer.status === 200 ? (context.status ?? 200) : answer.status;
  const body = isPage(answer) ? withHead(answer.body, context.head) : answer.body;
  return { kind: 'answer', answer: { status, headers, body } };
}

const HEAD_END = Buffer.from('</head>');

function withHead(page: Buffer, head: string): Buffer {
  const at = head === '' ? -1 : page.indexOf(HEAD_END);
  return at < 0
    ? page
    : Buffer.concat([page.subarray(0, at), Buffer.from(head), page.subarray(at)]);
}

/** True for HTML, and for an answer that does not say what it is. */
export function isPage({ headers }: Answer): boolean {
  const type = headers['content-type'];
  return type === undefined || type.startsWith('text/html');
}

const noBytes = Buffer.alloc(0);

function isRedirect({ status, headers }: Answer): boolean {
  return status >= 300 && status <= 399 && headers['location'] !== undefined;
}

function lowerCase({ headers }: RequestContext): [string, string][] {
  return [...headers].map(([name, value]) => [name.toLowerCase(), value]);
}

function ownHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const settled = FRAMEWORK_HEADER.test(name) ? '' : settleHeader(name, value);
    if (settled !== '') own[name] = settled;
  }
  return own;
}

/** @returns '' for a header to leave out. */
function settleHeader(name: string, value: string): string {
  switch (name) {
    case 'cache-control':
      return FRAMEWORK_LIFETIME.test(value) ? '' : value;
    case 'vary':
      return joinedWithout(value, FLIGHT_HEADER);
    // The style sheet stands at the top of the page anyway; a font is found only after it.
    case 'link':
      return joinedWithout(value, /;\s*rel=preload;\s*as="style"/);
    default:
      return value;
  }
}

function joinedWithout(value: string, unwanted: RegExp): string {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !unwanted.test(part))
    .join(', ');
}
