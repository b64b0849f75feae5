import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whose token a request carries.
 * @param authorization the header as it came.
 * @param tokens the token of each name.
 * @returns the name; `null` for no token, or one that is nobody's.
 */
export function nameOfToken(
  authorization: string | null,
  tokens: ReadonlyMap<string, string>,
): string | null {
  const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (given === undefined) return null;
  // Digests have one length, every token is compared: the time taken tells nothing.
  const digest = digestOf(given);
  let name: string | null = null;
  for (const [one, token] of tokens) {
    if (timingSafeEqual(digestOf(token), digest)) name ??= one;
  }
  return name;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
