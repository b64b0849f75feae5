import 'server-only';
import { isDatabaseUnavailable } from '#lib/database/database.ts';
import { QueueFullError } from '#lib/turn-queue.ts';
import { limits } from './limits.ts';
import { isMiddle, type PictureSize, parsePictureSize } from './picture-address.ts';
import { type PictureExtension, pictureWidths } from './picture-size.ts';
import { type PictureAtDigest, readPicture } from './read-picture.ts';
import { readSize } from './read-size.ts';

const mediaTypes: Record<PictureExtension, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

const digestPattern = /^[0-9a-f]{32}$/;

/**
 * Answers a request for `/pictures/<digest>/<size>`: 200 while a published story uses the picture,
 * asked of the database each time; 410 when none does or it is withdrawn; 404 for an address that
 * never leads to a picture; 503 when the database or the making cannot keep up. How long an answer
 * is kept, and whether the reader has it already, is the front's matter.
 */
export async function answerPicture(digest: string, sizeName: string): Promise<Response> {
  const size = parsePictureSize(sizeName);
  if (!size || !digestPattern.test(digest)) return answerNothing(404);
  try {
    const picture = await readPicture(digest);
    if (picture.kind === 'gone') return answerNothing(410);
    if (picture.kind === 'missing' || !existsIn(picture, size)) return answerNothing(404);
    const bytes = await readSize(digest, size);
    if (!bytes) return answerNothing(404);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': mediaTypes[size.extension],
        'Content-Length': String(bytes.length),
      },
    });
  } catch (error) {
    if (error instanceof QueueFullError || isDatabaseUnavailable(error)) return answerNothing(503);
    throw error;
  }
}

/** Only sizes that pages name are made: the widths of the original, the points of its uses. */
function existsIn(
  picture: PictureAtDigest & { kind: 'picture' },
  { shape, width, focal }: PictureSize,
): boolean {
  const isUsed = picture.focalPoints.some((point) => point.x === focal.x && point.y === focal.y);
  return pictureWidths(picture, shape).includes(width) && (isUsed || isMiddle(focal));
}

const words = {
  404: 'Нет такого изображения.',
  410: 'Изображение снято с публикации.',
  503: 'Изображение временно недоступно.',
};

function answerNothing(status: keyof typeof words): Response {
  return new Response(`${words[status]}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 503 ? { 'Retry-After': String(limits.retryAfterSeconds) } : {}),
    },
  });
}
