import { answerProblem } from '#lib/press/answer-json.ts';
import { pushLimits } from './push-limits.ts';

/** A push that is answered with a problem; the message is its detail. */
export class PushError extends Error {
  override name = 'PushError';
  readonly status: number;
  readonly title: string;
  readonly headers: Record<string, string>;

  constructor(status: number, title: string, detail: string, headers = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
  }
}

/** The answer of a push that was not taken (RFC 9457). */
export function answerPushError(error: PushError): Response {
  const answer = answerProblem(error.status, error.title, error.message);
  answer.headers.set('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(error.headers)) answer.headers.set(name, value);
  return answer;
}

/** Nothing can be stored now; whoever pushes again loses nothing. */
export function databaseAway(): PushError {
  const detail = 'The database cannot be reached. Send it again: nothing is stored twice.';
  return new PushError(503, 'Not now', detail, {
    'Retry-After': String(pushLimits.retryAfterSeconds),
  });
}
