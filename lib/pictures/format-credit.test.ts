import { expect, test } from 'vitest';
import { formatCredit } from './format-credit.ts';

test.each([
  ['Фото Анны Ясновской', 'Фото Анны Ясновской'],
  ['Видео студии «Ветер»', 'Видео студии «Ветер»'],
  ['Скриншот трансляции', 'Скриншот трансляции'],
  ['Инфографика ВЕСТКИ', 'Инфографика ВЕСТКИ'],
  ['Анна Ясновская', 'Фото: Анна Ясновская'],
  ['  ', ''],
])('formatCredit %s', (credit, expected) => {
  expect(formatCredit(credit)).toBe(expected);
});
