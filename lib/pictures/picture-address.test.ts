import { expect, it } from 'vitest';
import { parsePictureSize, pictureAddress } from './picture-address.ts';
import { cropOf, pictureHeight, pictureWidths } from './picture-size.ts';

const digest = 'ab'.repeat(32);

it('names the shape, the width and the format, and the focal point unless it is the middle', () => {
  const centred = { digest, focalX: 0.5, focalY: 0.5 };
  const placed = { digest, focalX: 0.3, focalY: 0.725 };
  expect(pictureAddress(centred, '16x9', 640, 'avif')).toBe(`/pictures/${digest}/16x9-640.avif`);
  expect(pictureAddress(placed, '4x3', 320, 'jpg')).toBe(
    `/pictures/${digest}/4x3-at-30-73-320.jpg`,
  );
  expect(pictureAddress(placed, 'full', 320, 'jpg')).toBe(`/pictures/${digest}/full-320.jpg`);
});

it('reads its own addresses back and no other spelling of them', () => {
  expect(parsePictureSize('4x3-at-30-73-320.jpg')).toEqual({
    shape: '4x3',
    focal: { x: 30, y: 73 },
    width: 320,
    extension: 'jpg',
  });
  for (const wrong of [
    '4x3-0320.jpg',
    '4x3-at-50-50-320.jpg',
    '4x3-at-030-73-320.jpg',
    'full-at-30-70-320.jpg',
    '2x1-320.jpg',
    '4x3-320.gif',
    '4x3.jpg',
    'toString-320.jpg',
    '',
  ]) {
    expect(parsePictureSize(wrong), wrong).toBeNull();
  }
});

it('offers no width larger than the crop of the original', () => {
  expect(pictureWidths({ width: 1600, height: 900 }, '16x9').at(-1)).toBe(1600);
  expect(pictureWidths({ width: 1600, height: 900 }, '4x3').at(-1)).toBe(1200);
  expect(pictureWidths({ width: 1600, height: 900 }, '1x1').at(-1)).toBe(800);
  expect(pictureWidths({ width: 1200, height: 630 }, '40x21').at(-1)).toBe(1200);
  expect(pictureWidths({ width: 1200, height: 629 }, '40x21').at(-1)).toBe(800);
  expect(pictureHeight({ width: 1600, height: 900 }, '40x21', 1200)).toBe(630);
  expect(pictureWidths({ width: 700, height: 5000 }, 'full')).toEqual([160, 320, 480, 640]);
  expect(pictureWidths({ width: 120, height: 60 }, '1x1')).toEqual([60]);
  expect(pictureHeight({ width: 1600, height: 900 }, '16x9', 640)).toBe(360);
  expect(pictureHeight({ width: 700, height: 1400 }, 'full', 320)).toBe(640);
});

it('keeps every crop inside the original and the focal point inside the crop', () => {
  for (const original of [
    { width: 2000, height: 500 },
    { width: 301, height: 1999 },
    { width: 16, height: 16 },
  ]) {
    for (const shape of ['16x9', '4x3', '1x1', 'full'] as const) {
      for (const [x, y] of [
        [0, 0],
        [1, 1],
        [0.1, 0.9],
        [0.5, 0.5],
      ] as const) {
        const crop = cropOf(original, shape, { x, y });
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.top).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(original.width);
        expect(crop.top + crop.height).toBeLessThanOrEqual(original.height);
        expect(crop.left).toBeLessThanOrEqual(original.width * x);
        expect(crop.left + crop.width).toBeGreaterThanOrEqual(Math.floor(original.width * x));
        expect(crop.top).toBeLessThanOrEqual(original.height * y);
        expect(crop.top + crop.height).toBeGreaterThanOrEqual(Math.floor(original.height * y));
      }
    }
  }
});
