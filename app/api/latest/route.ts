import { answerJson } from '#lib/press/answer-json.ts';
import { readLatest } from '#lib/stories/read-latest.ts';

export const dynamic = 'force-dynamic';

/**
 * What an open page asks to stay up to date: the newest stories, the order of the top news and
 * what was withdrawn (`Latest`). It takes no cursor: one answer, the same for all, may stand in
 * every cache; the browser finds what is new to it.
 */
export async function GET(): Promise<Response> {
  return answerJson(await readLatest());
}
