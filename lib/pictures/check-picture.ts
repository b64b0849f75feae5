import 'server-only';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { limits } from './limits.ts';
import { PictureError } from './picture-error.ts';
import { requirePictureFormat } from './picture-format.ts';

export interface CheckedPicture {
  bytes: Buffer;
  mediaType: string;
  /** SHA-256 of `bytes`, hexadecimal. */
  digest: string;
  width: number;
  height: number;
  /** Average colour `#rrggbb`. */
  colour: string;
}

/**
 * Turns bytes from anywhere into the original we keep: decoded and encoded anew, so that nothing
 * but the pixels is left of what came — no place, camera or hidden data. Upright, sRGB, at most
 * `limits.keptWidth` wide, the first frame of an animation, transparency laid on white (a page may
 * be dark), always JPEG without colour subsampling, which keeps lettering clean.
 * @throws {PictureError} saying in words why the bytes are not taken.
 */
export async function checkPicture(bytes: Buffer): Promise<CheckedPicture> {
  if (bytes.length > limits.originalBytes) {
    throw new PictureError(`is larger than ${limits.originalBytes} bytes`);
  }
  requirePictureFormat(bytes);
  try {
    await requireReasonableSides(bytes);
    return await encodeAnew(bytes);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new PictureError(`cannot be decoded: ${reason}`, { cause: error });
  }
}

/** Reads the header alone: a bomb is turned away before a pixel of it is unpacked. */
async function requireReasonableSides(bytes: Buffer): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > limits.originalPixels) {
    throw new PictureError(`is ${width} × ${height}: more than ${limits.originalPixels} pixels`);
  }
  if (Math.min(width, height) < limits.leastSide) {
    throw new PictureError(
      `is ${width} × ${height}: a side of less than ${limits.leastSide} pixels`,
    );
  }
}

async function encodeAnew(bytes: Buffer): Promise<CheckedPicture> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: limits.originalPixels,
    failOn: 'error',
  })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({
      width: limits.keptWidth,
      height: limits.keptHeight,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .toColourspace('srgb')
    .jpeg({ quality: limits.keptQuality, chromaSubsampling: '4:4:4' })
    .timeout({ seconds: limits.workSeconds })
    .toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    mediaType: 'image/jpeg',
    digest: createHash('sha256').update(data).digest('hex').slice(0, 32),
    width: info.width,
    height: info.height,
    colour: await averageColour(data),
  };
}

async function averageColour(bytes: Buffer): Promise<string> {
  const pixel = await sharp(bytes)
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return `#${pixel.toString('hex', 0, 3)}`;
}
