import 'server-only';
import { reasonOf } from '#lib/outgoing/reason-of.ts';
import { waitOf } from '#lib/outgoing/wait-of.ts';
import { limits } from './limits.ts';
import { ForecastError } from './provider.ts';

export interface ProviderAnswer {
  /** The parsed JSON, still untrusted; `undefined` when what we have still holds. */
  body: unknown;
  lastModified: string | null;
  /** Milliseconds until it expires; `null` when the provider did not say. */
  expiresIn: number | null;
  /** The provider says (203) that this version of its service will end. */
  isEnding: boolean;
}

/**
 * Asks a provider for JSON, within the limits of time and size.
 * @param known `Last-Modified` of the answer at hand; `null` asks for a whole one.
 * @throws {ForecastError} naming the address, without its query, and the reason, which is the
 *   provider's own where it gives one.
 */
export async function fetchAnswer(
  address: URL,
  known: string | null,
  userAgent: string,
  signal: AbortSignal,
): Promise<ProviderAnswer> {
  const named = `${address.origin}${address.pathname}`;
  const limit = AbortSignal.timeout(limits.answerWithin);
  try {
    const response = await fetch(address, {
      headers: {
        Accept: 'application/json',
        'User-Agent': userAgent,
        ...(known === null ? {} : { 'If-Modified-Since': known }),
      },
      redirect: 'error',
      signal: AbortSignal.any([signal, limit]),
    });
    const isKnown = response.status === 304 && known !== null;
    if (!response.ok && !isKnown) {
      const told = toldReason(await readText(response).catch(() => ''));
      const holdFor = holdOf(response);
      throw new ForecastError(`${named} answered ${response.status}${told}`, { holdFor });
    }
    return {
      body: isKnown ? undefined : JSON.parse(await readText(response)),
      lastModified: response.headers.get('Last-Modified'),
      expiresIn: expiryOf(response.headers),
      isEnding: response.status === 203,
    };
  } catch (error) {
    if (error instanceof ForecastError) throw error;
    const reason = limit.aborted
      ? `gave no complete answer in ${limits.answerWithin / 1000} s`
      : `failed: ${reasonOf(error)}`;
    throw new ForecastError(`${named} ${reason}`, { cause: error });
  }
}

async function readText(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limits.answerBytes) throw new Error(`more than ${limits.answerBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts, length).toString('utf8');
}

/** Open-Meteo refuses with `{"error":true,"reason":"…"}`, MET Norway with HTML. */
function toldReason(text: string): string {
  const [, reason] = /"reason"\s*:\s*"([^"\\\p{Cc}]{1,200})"/u.exec(text) ?? [];
  return reason === undefined ? '' : `: ${reason}`;
}

/** For how long all requests stop: told by the provider, or because it refuses us. */
function holdOf({ status, headers }: Response): number | null {
  const told = waitOf(headers.get('Retry-After'), headers.get('Date'));
  const held = told !== null && told > 0 ? Math.min(told, limits.heldFor) : null;
  if (status === 401 || status === 403) return Math.max(held ?? 0, limits.refusedFor);
  return held ?? (status === 429 ? limits.expiresAfter.least : null);
}

/** By the provider's own clock where it tells it: ours may be wrong. */
function expiryOf(headers: Headers): number | null {
  const expires = headers.get('Expires');
  if (expires !== null) return waitOf(expires, headers.get('Date'));
  const maxAge = /\bmax-age=(\d+)/.exec(headers.get('Cache-Control') ?? '')?.[1];
  return maxAge === undefined ? null : Number(maxAge) * 1000;
}
