import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

test.each([
  ['Котёл горит. Зелень вернётся.', 'Котёл горит.'],
  ['В школе им. А. Пушкина праздник. Гостей ждут.', 'В школе им. А. Пушкина праздник.'],
  ['Продали на 5 млн. рублей больше. И всё.', 'Продали на 5 млн. рублей больше.'],
  ['Без точки', 'Без точки'],
])('%s', (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});
