import { nameOfToken } from '#lib/bearer-token.ts';
import { PushError } from './push-error.ts';

/**
 * The source a request speaks for: the name of its token.
 * @param tokens the token of each name; without any, everybody is refused.
 * @throws {PushError} 401.
 */
export function requireSource(request: Request, tokens: ReadonlyMap<string, string>): string {
  const name = nameOfToken(request.headers.get('Authorization'), tokens);
  if (name !== null) return name;
  const detail = 'Stories are taken with a token of WIRE_TOKENS only.';
  // RFC 6750, section 3.
  throw new PushError(401, 'Not authorised', detail, {
    'WWW-Authenticate': 'Bearer realm="wire"',
  });
}
