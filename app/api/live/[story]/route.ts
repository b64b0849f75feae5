import type { LiveAnswer } from '#components/live/live-answer.ts';
import { renderDayHeading, renderEntry } from '#components/live/render-entry.ts';
import { answerJson, answerProblem } from '#lib/press/answer-json.ts';
import { titleOf } from '#lib/stories/live.ts';
import { readLiveUpdates } from '#lib/stories/read-live.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ story: string }>;
}

/**
 * What an open page of a live text asks to stay up to date (`LiveAnswer`): one answer, the same for
 * all; the browser finds what is new to it. Its entries are ready HTML: made in one place.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const updates = await readLiveUpdates(Number((await params).story));
  if (!updates)
    return answerProblem(404, 'No live text', 'No published story of this number is one.');
  const answer: LiveAnswer = {
    state: updates.state,
    entries: updates.entries.map((entry) => ({
      id: entry.id,
      // As exact as the times of the page, which it is compared with.
      at: Math.floor(entry.at.getTime() / 1_000) * 1_000,
      changed: entry.updatedAt?.getTime() ?? 0,
      key: entry.key ? titleOf(entry) : null,
      html: renderEntry(entry).text,
      day: renderDayHeading(entry.at).text,
    })),
    removed: updates.removed,
  };
  return answerJson(answer);
}
