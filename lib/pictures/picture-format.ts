import { PictureError } from './picture-error.ts';

/** What the first bytes of each format we decode look like. SVG is not among them: it is a
 * program that draws, not a picture. */
const signatures: readonly { name: string; matches: (bytes: Buffer) => boolean }[] = [
  { name: 'jpeg', matches: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { name: 'png', matches: (bytes) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n' },
  { name: 'gif', matches: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) },
  { name: 'webp', matches: (bytes) => /^RIFF.{4}WEBP/s.test(bytes.toString('latin1', 0, 12)) },
  { name: 'avif', matches: (bytes) => /^.{4}ftypavi[fs]/s.test(bytes.toString('latin1', 0, 12)) },
];

/**
 * Makes sure that bytes begin as a picture of a format we decode, whatever their sender called
 * them, before anything else looks at them.
 * @throws {PictureError} saying what they are instead, as far as it shows.
 */
export function requirePictureFormat(bytes: Buffer): void {
  if (bytes.length === 0) throw new PictureError('is empty');
  if (signatures.some((signature) => signature.matches(bytes))) return;
  const beginning = bytes.toString('utf8', 0, 1000);
  if (/<svg[\s>]/i.test(beginning)) throw new PictureError('is an SVG drawing, which is not taken');
  if (/^\s*</.test(beginning)) throw new PictureError('is a document, not a picture');
  throw new PictureError('is not a JPEG, PNG, GIF, WebP or AVIF picture');
}
