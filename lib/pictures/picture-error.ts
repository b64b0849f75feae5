/** A picture is not taken; the message says why in words. */
export class PictureError extends Error {
  override name = 'PictureError';
}
