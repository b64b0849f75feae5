import 'server-only';
import { isDatabaseUnavailable } from '#lib/database/database.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { answerOnce } from './answer-once.ts';
import { type PublishedDocument, publishDocument } from './publish-document.ts';
import { answerPushError, databaseAway, PushError } from './push-error.ts';
import { pushLimits } from './push-limits.ts';
import { parsePush, readBody, requireTakenType } from './read-push.ts';
import { requireSource } from './require-source.ts';

/**
 * Takes a document somebody pushes, of any format we read, or an archive of them: checks who it is,
 * publishes, and says what became of each story. An answer that something was stored carries
 * `x-event`: the number of the last event.
 * @param tokens the token of each name; without any, everybody is refused.
 */
export async function answerWire(
  request: Request,
  tokens: ReadonlyMap<string, string>,
): Promise<Response> {
  try {
    const source = requireSource(request, tokens);
    requireTakenType(request);
    const bytes = await readBody(request);
    const key = request.headers.get('Idempotency-Key');
    return await answerOnce({ source, key, bytes }, async () => {
      const items = await parsePush(bytes, request.headers.get('Content-Type'));
      const published = await publishDocument(items, {
        ...{ source, actor: `wire:${source}`, pulled: false },
        picturesMs: pushLimits.picturesMs,
      });
      return published.stories.length > 0
        ? await answerPublished(published)
        : answerAllRefused(published);
    });
  } catch (error) {
    const problem = isDatabaseUnavailable(error) ? databaseAway() : error;
    if (problem instanceof PushError) return answerPushError(problem);
    throw error;
  }
}

async function answerPublished(published: PublishedDocument): Promise<Response> {
  const created = published.stories.filter(
    ({ outcome, state }) => outcome === 'new' && state !== 'withdrawn',
  );
  const [only] = published.stories.length === 1 ? created : [];
  const event = await readLastEvent();
  return Response.json(bodyOf(published), {
    status: created.length > 0 ? 201 : 200,
    headers: {
      'Cache-Control': 'no-store',
      'x-event': String(event),
      ...(only?.path && { Location: only.path }),
    },
  });
}

/** Items without what every story has were not written as their format asks; others were, in vain. */
function answerAllRefused(published: PublishedDocument): Response {
  const { refused } = published;
  const status = refused.every(({ incomplete }) => incomplete) ? 400 : 422;
  const title = status === 400 ? 'Fields are absent' : 'Nothing was taken';
  const detail = refused
    .slice(0, 5)
    .map(({ item, reason }) => (refused.length === 1 ? reason : `item ${item}: ${reason}`))
    .join('; ');
  return new Response(JSON.stringify({ title, status, detail, ...bodyOf(published) }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}

function bodyOf({ stories, refused }: PublishedDocument) {
  const counts = { new: 0, updated: 0, unchanged: 0, outdated: 0, refused: refused.length };
  for (const { outcome } of stories) counts[outcome] += 1;
  return { counts, stories, refused: refused.map(({ incomplete: _, ...item }) => item) };
}
