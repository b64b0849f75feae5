import 'server-only';
import { isDatabaseUnavailable, primaryDatabase } from '#lib/database/database.ts';
import { withdrawStory } from '#lib/stories/publish-state.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { readStoredStories } from '#lib/stories/read-stored-stories.ts';
import { keyOf } from '#lib/stories/story-key.ts';
import { answerPushError, databaseAway, PushError } from './push-error.ts';
import { requireSource } from './require-source.ts';

/**
 * Withdraws a story of the source that asks: `DELETE /api/wire/<source>/<identifier>`. Asked again,
 * it answers the same and changes nothing.
 * @param tokens the token of each name; a source withdraws its own stories only.
 */
export async function answerWithdrawal(
  request: Request,
  tokens: ReadonlyMap<string, string>,
): Promise<Response> {
  try {
    const name = requireSource(request, tokens);
    const { source, externalId } = parseAddress(request.url);
    if (source !== name) {
      const detail = `The token is that of «${name}», which withdraws its own stories only.`;
      throw new PushError(403, 'Not yours', detail);
    }
    const stored = (await readStoredStories([{ source, externalId }], primaryDatabase())).get(
      keyOf({ source, externalId }),
    );
    if (!stored) {
      throw new PushError(404, 'No such story', `«${source}» sent no story «${externalId}».`);
    }
    const isDone = stored.state === 'withdrawn';
    const { state, path } = isDone
      ? stored
      : await withdrawStory(stored.id, null, { actor: `wire:${name}` });
    const event = await readLastEvent();
    const outcome = isDone ? 'unchanged' : 'updated';
    return Response.json(
      { uri: externalId, outcome, state, path },
      { headers: { 'Cache-Control': 'no-store', 'x-event': String(event) } },
    );
  } catch (error) {
    const problem = isDatabaseUnavailable(error) ? databaseAway() : error;
    if (problem instanceof PushError) return answerPushError(problem);
    throw error;
  }
}

/**
 * The segments of the address are decoded here: an identifier may hold slashes of its own.
 * @throws {PushError} 400 when they came as they are: a path keeps no doubled slash.
 */
function parseAddress(url: string): { source: string; externalId: string } {
  const [source = '', id = '', ...rest] = new URL(url).pathname.split('/').slice(3);
  if (rest.length > 0) {
    const detail = 'The identifier is to be percent-encoded as a whole, its slashes as %2F.';
    throw new PushError(400, 'Not one identifier', detail);
  }
  return { source: decode(source), externalId: decode(id).trim() };
}

/** @throws {PushError} 400 for bytes that are no text, and zero bytes. */
function decode(segment: string): string {
  try {
    const text = decodeURIComponent(segment);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  throw new PushError(400, 'Not an identifier', 'The identifier is to be UTF-8, percent-encoded.');
}
