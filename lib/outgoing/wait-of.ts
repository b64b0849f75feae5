/**
 * Milliseconds from `since`, or now, to a moment given as seconds or as a date, as `Retry-After`
 * and `Expires` give it (RFC 9110, 10.2.3); `null` for neither.
 * @param since a date as in a header, of the clock the moment was taken from.
 */
export function waitOf(value: string | null, since: string | null): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const from = since === null ? Date.now() : Date.parse(since);
  const wait = Date.parse(value) - from;
  return Number.isNaN(wait) ? null : wait;
}
