import { answerProblem } from '#lib/press/answer-json.ts';
import { parseTypo, TypoError } from '#lib/readers/parse-typo.ts';
import { publishTypo } from '#lib/readers/publish-typo.ts';

export const dynamic = 'force-dynamic';

/** Where the page of the story thanks who reported. */
const thanks = 'typo-thanks';

/**
 * A reader reports a typo: as JSON, answered 204, or in a form, which leads back to the story.
 * The front has seen to it that the body is short and comes from a page of ours.
 */
export async function POST(request: Request): Promise<Response> {
  const type = request.headers.get('Content-Type') ?? '';
  try {
    const report = parseTypo(await request.text(), type);
    const outcome = await publishTypo(report);
    if (outcome === 'missing') {
      return answerProblem(404, 'No such story', 'No published story has the address in "path".');
    }
    if (outcome === 'full') {
      return answerProblem(503, 'Too many reports', 'So many reports wait that no more are taken.');
    }
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      return new Response(null, { status: 204 });
    }
    return new Response(null, {
      status: 303,
      headers: { Location: `${report.path}#${thanks}` },
    });
  } catch (error) {
    if (!(error instanceof TypoError)) throw error;
    return answerProblem(422, 'Not a report', `In the report ${error.message}.`);
  }
}
