import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPicture } from './check-picture.ts';
import { limits } from './limits.ts';
import { PictureError } from './picture-error.ts';

const plain = (width: number, height: number, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } });

describe('a picture that is taken', () => {
  it('loses where it was made, and everything else that is not pixels', async () => {
    const secret = 'Имя Фамилия';
    const bytes = await plain(640, 480)
      .withExif({
        IFD0: { Artist: secret, Make: 'SecretCamera' },
        IFD3: { GPSLatitude: '53/1 54/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>SecretPlace</place></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(bytes.includes('SecretCamera') && bytes.includes('SecretPlace')).toBe(true);
    const checked = await checkPicture(bytes);
    const { exif, xmp, iptc, icc } = await sharp(checked.bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(checked.bytes.includes('Secret')).toBe(false);
    expect(checked).toMatchObject({ width: 640, height: 480, mediaType: 'image/jpeg' });
  });

  it('stands upright', async () => {
    const bytes = await plain(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await checkPicture(bytes)).toMatchObject({ width: 200, height: 400 });
  });

  it('is at most as wide as we keep, and never enlarged', async () => {
    const wide = await checkPicture(await plain(4000, 1000).png().toBuffer());
    expect(wide).toMatchObject({ width: limits.keptWidth, height: 750 });
    const small = await checkPicture(await plain(64, 48).png().toBuffer());
    expect(small).toMatchObject({ width: 64, height: 48 });
  });

  it('shows its transparent parts white', async () => {
    const clear = sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    expect((await checkPicture(await clear.webp().toBuffer())).colour).toBe('#ffffff');
  });

  it('has the colour of its average and the same digest each time', async () => {
    const bytes = await plain(300, 200).gif().toBuffer();
    const [first, second] = [await checkPicture(bytes), await checkPicture(bytes)];
    expect(first.colour).toMatch(/^#3[2-4]6[5-7]9[89a]$/);
    expect(first.digest).toMatch(/^[0-9a-f]{32}$/);
    expect(second.digest).toBe(first.digest);
  });
});

describe('a picture that is refused', () => {
  const refused = async (bytes: Buffer) =>
    checkPicture(bytes).then(
      () => 'taken',
      (error: unknown) => (error instanceof PictureError ? error.message : String(error)),
    );

  it('is told why, in words', async () => {
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    expect(await refused(Buffer.from(svg))).toContain('SVG');
    expect(await refused(Buffer.from('<!doctype html><p>404'))).toContain('document');
    expect(await refused(Buffer.from('not a picture at all'))).toContain('not a JPEG');
    expect(await refused(Buffer.alloc(0))).toContain('empty');
    expect(await refused(await plain(8, 900).png().toBuffer())).toContain('8 × 900');
    const jpeg = await plain(800, 800).jpeg().toBuffer();
    expect(await refused(jpeg.subarray(0, 200))).toContain('decoded');
    expect(await refused(Buffer.concat([jpeg], limits.originalBytes + 1))).toContain('larger');
  });

  it('is a bomb: few bytes that would unpack to hundreds of millions', async () => {
    const bytes = await plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bytes.length).toBeLessThan(500_000);
    expect(await refused(bytes)).toContain('9000 × 9000');
  });
});
