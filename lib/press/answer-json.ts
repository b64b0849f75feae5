/** Answers with JSON. How long it may be kept, and who has it already, is the front's matter. */
export function answerJson(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
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
