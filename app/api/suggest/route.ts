import { siteUrl } from '#lib/discovery/site-url.ts';
import { answerJson } from '#lib/press/answer-json.ts';
import { readSuggestions } from '#lib/stories/read-suggestions.ts';
import { parseSuggestQuestion, type Suggestions } from '#lib/stories/suggestions.ts';

export const dynamic = 'force-dynamic';

/**
 * What may be meant by what somebody has written so far: `Suggestions`, or, with
 * `format=opensearch`, the four lists of OpenSearch Suggestions 1.0 for the field of a browser.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams: given } = new URL(request.url);
  const { query, format } = parseSuggestQuestion({
    q: given.get('q'),
    format: given.get('format'),
  });
  const suggestions = await readSuggestions(query);
  if (format === 'portal') return answerJson({ query, suggestions } satisfies Suggestions);
  const texts = suggestions.map(({ text }) => text);
  const addresses = suggestions.map(({ path }) => siteUrl() + path);
  return new Response(JSON.stringify([query, texts, texts.map(() => ''), addresses]), {
    headers: { 'Content-Type': 'application/x-suggestions+json; charset=utf-8' },
  });
}
