import 'server-only';
import { fetchAddress } from '#lib/wires/fetch-address.ts';
import { limits } from './limits.ts';
import { requirePictureFormat } from './picture-format.ts';

/**
 * Fetches the bytes of a picture over http or https.
 * @param options.trusted a person named the address's host on their own command line: it may be a
 *   private one.
 * @param options.timeoutMs when less than any picture may take.
 * @throws {FetchError} when nothing could be had, {PictureError} when what came is no picture.
 */
export async function fetchPicture(
  url: string,
  options: { trusted?: boolean; timeoutMs?: number } = {},
): Promise<Buffer> {
  const { bytes } = await fetchAddress(url, {
    maxBytes: limits.originalBytes,
    timeoutMs: Math.ceil(Math.min(limits.fetchMs, options.timeoutMs ?? limits.fetchMs)),
    accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif',
    ...(options.trusted ? { trusted: true } : {}),
  });
  requirePictureFormat(bytes);
  return bytes;
}
