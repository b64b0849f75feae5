import { describe, expect, test } from 'vitest';
import { placeCredits } from './place-credits.ts';

describe('placeCredits', () => {
  const place = (...credits: string[]) => placeCredits(credits.map((credit) => ({ credit })));

  test('the same credit stands once, however it was sent', () => {
    expect(place('Анна Ясновская', 'Фото: Анна Ясновская')).toEqual({
      line: 'Фото: Анна Ясновская',
      underPictures: false,
    });
  });

  test('different credits stand under their pictures and not after the body', () => {
    expect(place('Анна Ясновская', 'Иван Бор')).toEqual({ line: null, underPictures: true });
  });

  test('a credit is not spread to a picture that came without one', () => {
    expect(place('Анна Ясновская', '')).toEqual({ line: null, underPictures: true });
  });

  test('no pictures and no credits print nothing', () => {
    expect(place()).toEqual({ line: null, underPictures: false });
    expect(place('', '')).toEqual({ line: null, underPictures: false });
  });
});
