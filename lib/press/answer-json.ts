import { createHash } from 'node:crypto';

/**
 * Answers with JSON that any cache may keep, or with 304 where the reader has it already.
 * @param cacheControl how long it may be kept: a value of `CACHE_CONTROL` in `answer-headers.ts`.
 */
export function answerJson(request: Request, body: unknown, cacheControl: string): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': cacheControl,
    ETag: etag,
  };
  const known = request.headers.get('If-None-Match')?.split(',') ?? [];
  const isKnown = known.some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}

/**
 * Answers with a problem a program can read (RFC 9457).
 * @param title what went wrong in general, the same for every such problem.
 * @param detail what was wrong with this request.
 */
export function answerProblem(status: number, title: string, detail: string): Response {
  return new Response(JSON.stringify({ title, status, detail }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
