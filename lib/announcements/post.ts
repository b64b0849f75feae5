import { reasonOf } from '#lib/outgoing/reason-of.ts';
import { waitOf } from '#lib/outgoing/wait-of.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Outcome } from './announcement.ts';
import { limits } from './limits.ts';

/** What is posted, and its media type. */
export interface Posted {
  type: string;
  body: string;
}

/** Other limits, for tests. */
export interface PostPace {
  answerWithin: number;
}

/**
 * Posts to an address the operator configured. Any 2xx is success; 408, 429, 5xx and no answer are
 * to be tried again; everything else is final. Redirects are not followed: an address that moved is
 * the operator's to change.
 * @throws when `signal` aborts, and for nothing else.
 */
export async function post(
  address: string,
  { type, body }: Posted,
  signal: AbortSignal,
  { answerWithin }: PostPace = limits,
): Promise<Outcome> {
  const limit = AbortSignal.timeout(answerWithin);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': type, 'User-Agent': `Vestka/${packageJson.version}` },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
    });
    return await outcomeOf(response);
  } catch (error) {
    signal.throwIfAborted();
    const problem = limit.aborted
      ? `no answer in ${answerWithin / 1000} s`
      : `no answer: ${reasonOf(error)}`;
    return { kind: 'later', status: null, problem, holdFor: 0 };
  }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status, headers } = response;
  if (response.ok) {
    await response.body?.cancel();
    return { kind: 'done', status };
  }
  const location = headers.get('Location');
  const moved = status < 400 && location !== null ? `, which is now at ${location}` : '';
  const problem = `answered ${status}${moved}${await readReason(response)}`;
  const asked = waitOf(headers.get('Retry-After'), headers.get('Date')) ?? 0;
  const holdFor = Math.min(Math.max(asked, 0), limits.heldFor);
  const isPassing = status >= 500 || status === 429 || status === 408;
  return isPassing
    ? { kind: 'later', status, problem, holdFor }
    : { kind: 'failed', status, problem, holdFor: 0 };
}

/** The beginning of what was said, on one line; nothing where it is HTML or cannot be read. */
async function readReason(response: Response): Promise<string> {
  const isHtml = /html/i.test(response.headers.get('Content-Type') ?? '');
  const text = isHtml ? '' : await readBeginning(response).catch(() => '');
  if (isHtml) await response.body?.cancel();
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line === '' ? '' : `: ${line.slice(0, limits.reasonSigns)}`;
}

async function readBeginning(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop gives up the rest of the answer.
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length >= limits.answerBytes) break;
  }
  return Buffer.concat(parts).subarray(0, limits.answerBytes).toString('utf8');
}
