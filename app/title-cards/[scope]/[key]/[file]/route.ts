import { answerTitleCard } from '#lib/title-cards/answer-title-card.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ scope: string; key: string; file: string }>;
}

/** The drawn title of a page, for links to it elsewhere; the framework answers HEAD alike. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { scope, key, file } = await params;
  return answerTitleCard([scope, key, file]);
}
