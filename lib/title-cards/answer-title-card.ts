import 'server-only';
import { drawTitleCard } from './draw-title-card.ts';
import { readTitleCard } from './read-title-card.ts';
import { parseTitleCardAddress, titleCardAddress } from './title-card.ts';

/**
 * Answers a request for `/title-cards/<scope>/<key>/<file>`: the PNG, or 308 to the drawing of today
 * when title or day have changed since the address was written; 404 where there is nothing, as of a
 * withdrawn story. How long an answer is kept is the front's matter.
 * @param segments of the address, without the first.
 */
export async function answerTitleCard(segments: readonly string[]): Promise<Response> {
  const name = parseTitleCardAddress(segments);
  const card = name && (await readTitleCard(name));
  if (!card) return answerNothing();
  const address = titleCardAddress(card);
  if (address !== ['/title-cards', ...segments].join('/')) {
    return new Response(null, { status: 308, headers: { Location: address } });
  }
  const bytes = await drawTitleCard(card);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'image/png', 'Content-Length': String(bytes.length) },
  });
}

function answerNothing(): Response {
  return new Response('Нет такого изображения.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
