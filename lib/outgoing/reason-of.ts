/**
 * Why something failed, in a few words. `fetch` hides the reason in a cause, and around what the
 * database said stands the whole query; a lost database already says so itself.
 */
export function reasonOf(error: unknown): string {
  const isWhole = error instanceof Error && error.name === 'DatabaseUnavailableError';
  const inner =
    error instanceof Error && !isWhole && error.cause instanceof Error ? error.cause : error;
  if (!(inner instanceof Error)) return String(inner);
  return inner.message || ('code' in inner ? String(inner.code) : inner.name);
}
