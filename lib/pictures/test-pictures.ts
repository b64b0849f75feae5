import sharp from 'sharp';

/** Pictures for tests, made of real pixels. */

/** A grey picture with one red square of `side` pixels in the middle of the point (0–1). */
export function markedPicture(
  width: number,
  height: number,
  point: { x: number; y: number },
  side = 40,
): Promise<Buffer> {
  const mark = {
    create: { width: side, height: side, channels: 3 as const, background: '#ff0000' },
  };
  const left = Math.round(width * point.x - side / 2);
  const top = Math.round(height * point.y - side / 2);
  return sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite([{ input: mark, left, top }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** True when a pixel of the picture is as red as the mark. */
export async function showsMark(bytes: Buffer): Promise<boolean> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (red > 200 && green < 80 && blue < 80) return true;
  }
  return false;
}
