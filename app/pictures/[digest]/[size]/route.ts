import { answerPicture } from '#lib/pictures/answer-picture.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ digest: string; size: string }>;
}

/** One size of a picture; the framework answers HEAD with the same headers. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { digest, size } = await params;
  return answerPicture(digest, size);
}
