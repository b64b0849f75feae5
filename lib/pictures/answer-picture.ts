import 'server-only';
import { isDatabaseUnavailable } from '#lib/database/database.ts';
import { limits } from './limits.ts';
import { recipe } from './make-size.ts';
import {
  isMiddle,
  type PictureSize,
  parsePictureSize,
  pictureSizeName,
} from './picture-address.ts';
import { type PictureExtension, pictureWidths } from './picture-size.ts';
import { type PictureAtDigest, readPicture } from './read-picture.ts';
import { readSize } from './read-size.ts';
import { QueueFullError } from './turn-queue.ts';

const mediaTypes: Record<PictureExtension, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** How long answers may be kept by others. Never `immutable`: a picture may be withdrawn. */
const lifetimes = {
  /** A browser asks again within the hour, a shared cache within the day. */
  picture: 'public, max-age=3600, s-maxage=86400',
  /** May be there a moment later: published, restored. */
  none: 'no-cache',
  /** A failure is gone as soon as it is over. */
  failure: 'no-store',
};

const digestPattern = /^[0-9a-f]{32}$/;

/**
 * Answers a request for `/pictures/<digest>/<size>`: 200 or 304 while a published story uses the
 * picture, asked of the database each time; 410 when none does or it is withdrawn; 404 for an
 * address that never leads to a picture; 503 when the database or the making cannot keep up.
 */
export async function answerPicture(
  request: Request,
  digest: string,
  sizeName: string,
): Promise<Response> {
  const size = parsePictureSize(sizeName);
  if (!size || !digestPattern.test(digest)) return answerNothing(404);
  try {
    const picture = await readPicture(digest);
    if (picture.kind === 'gone') return answerNothing(410);
    if (picture.kind === 'missing' || !existsIn(picture, size)) return answerNothing(404);
    const headers = headersOf(digest, size);
    if (isKnown(request, headers['ETag'])) return new Response(null, { status: 304, headers });
    const bytes = await readSize(digest, size);
    if (!bytes) return answerNothing(404);
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'Content-Length': String(bytes.length) },
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

function headersOf(digest: string, size: PictureSize) {
  return {
    'Content-Type': mediaTypes[size.extension],
    'Cache-Control': lifetimes.picture,
    // Weak: the same picture, though another version of the encoder may write other bytes.
    ETag: `W/"${digest.slice(0, 32)}-${recipe}-${pictureSizeName(size)}"`,
  };
}

function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('If-None-Match');
  if (known === null) return false;
  return known.split(',').some((one) => [tag, tag.slice(2), '*'].includes(one.trim()));
}

const words = {
  404: 'Нет такого изображения.',
  410: 'Изображение снято с публикации.',
  503: 'Изображение временно недоступно.',
};

function answerNothing(status: keyof typeof words): Response {
  const isFailure = status === 503;
  return new Response(`${words[status]}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': isFailure ? lifetimes.failure : lifetimes.none,
      ...(isFailure ? { 'Retry-After': String(limits.retryAfterSeconds) } : {}),
    },
  });
}
