import { expect, test } from 'vitest';
import { recogniseLanguage } from './recognise-language.ts';

test.each([
  ['ru', 'Мост открыт', 'ru'],
  ['ru_RU', 'Мост открыт', 'ru-RU'],
  ['be', 'Мост адкрыты', 'be'],
  ['en-US', 'Мост в Заречье открыт', 'ru'],
  ['en-US', 'Мост адкрыўся', 'be'],
  ['en-AU', 'The bridge is open', 'en-AU'],
  ['ru', 'The bridge is open', 'und'],
  [null, 'Die Brücke ist offen', 'und'],
  [null, 'Мост открыт', 'ru'],
  ['на русском', 'Мост открыт', 'ru'],
  ['en', 'ӘәҒғԱԱ of', 'ru'],
  ['de', 'ÄÖÜ да', 'de'],
  ['hy', 'ԲԳԴ', 'hy'],
  ['kk', 'Әә ab', 'und'],
  ['kk', 'Әәғ ab', 'kk'],
  ['en', '\u{1df00}\u{1df01} дом', 'en'],
  ['en', '«—» 5', 'en'],
])('declared %s, text «%s»: %s', (declared, text, language) => {
  expect(recogniseLanguage(declared, text)).toBe(language);
});
