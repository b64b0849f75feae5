/** PostgreSQL's words for a value it cannot hold; `null` when it failed for another reason. */
export function reasonOfData(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  // Classes 22 and 54 of PostgreSQL's error codes: data exceptions, program limits exceeded.
  return typeof code === 'string' && /^(?:22|54)\w{3}$/.test(code)
    ? `the database cannot hold it: ${(cause as Error).message}`
    : null;
}
