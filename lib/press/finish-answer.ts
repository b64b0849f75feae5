import { createHash } from 'node:crypto';
import type { FinishedPage } from '#lib/front/finished-page.ts';
import type { Answer } from './collect-answer.ts';
import { compressText } from './compress-text.ts';
import { contentSecurityPolicy, DOCUMENT_POLICY } from './content-security-policy.ts';
import { joinFlight } from './join-flight.ts';
import { lateScripts } from './late-scripts.ts';
import type { RequestContext } from './request-context.ts';

/** Bytes below which a text is not worth compressing: it fits into one packet anyway. */
const SMALLEST_COMPRESSED = 1_000;
const TEXT_TYPE =
  /^(?:text\/|image\/svg\+xml|application\/(?:[a-z.]+\+)?(?:json|xml|javascript)\b)/;
/** The route of a write says by this header which event its answer includes. */
const EVENT_HEADER = 'x-event';
/** Written by the front, or between the two processes only. */
const NOT_HANDED_ON = new Set([
  EVENT_HEADER,
  'cache-control',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
]);

/**
 * Makes a settled answer ready to be kept: compressed, hashed, with its policy and with what it
 * depends on.
 * @param renderMs milliseconds the framework worked on it.
 */
export async function finishAnswer(
  answer: Answer,
  context: RequestContext,
  renderMs: number,
): Promise<FinishedPage> {
  const type = answer.headers['content-type'] ?? '';
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!NOT_HANDED_ON.has(name)) headers[name] = value;
  }
  let bytes = answer.body;
  if (type.startsWith('text/html')) {
    const html = lateScripts(joinFlight(bytes.toString()));
    bytes = Buffer.from(html);
    headers['content-security-policy'] = contentSecurityPolicy(html);
  } else if (bytes.length > 0) {
    headers['content-security-policy'] = DOCUMENT_POLICY;
  }
  const event = Number(answer.headers[EVENT_HEADER] ?? Number.NaN);
  return {
    status: answer.status,
    headers,
    etag: bytes.length === 0 ? null : etagOf(answer.status, bytes),
    length: bytes.length,
    body:
      TEXT_TYPE.test(type) && bytes.length >= SMALLEST_COMPRESSED
        ? await compressText(bytes)
        : { identity: bytes },
    notes: { main: [...context.notes.main], rail: [...context.notes.rail] },
    event: Number.isSafeInteger(event) ? event : null,
    renderMs,
  };
}

/** Of 132 bits: as good as never the same for two pages, and short. */
function etagOf(status: number, bytes: Buffer): string {
  const digest = createHash('sha256').update(`${status}\n`).update(bytes).digest('base64url');
  return `W/"${digest.slice(0, 22)}"`;
}
