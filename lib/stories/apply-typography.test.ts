import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEveryRule, applyTypography } from './apply-typography.ts';

/** What rules look for, and what only resembles it. */
const pieces = [
  ...['в', 'и', 'не', 'Он', 'ли', 'же', 'б', 'бы', 'ль', 'лист', 'жук', 'мост', 'Заречье', 'им'],
  ...['12', '5', '2026', '2019-2021', '1-3 мая', '10 янв', '300 м', '5 км2', '7 мм,', '2 млн'],
  ...['3 тыс.', '10 руб.', '5 коп.', '2026 г', '2026г.', '2020-2021 гг.', 'стр. 5', 'п. 7 '],
  ...['г. Минск', 'д. 5', 'дом 7', 'мкр-н Лесной', 'мкр. 5', 'литер А', 'ул. Лесная', 'эт. 2'],
  ...[
    '5 этаж',
    'т. е.',
    'и т.д.',
    'а.е.м.',
    'P. S. ',
    'З.Ы. ',
    'см. ниже',
    'им. Х',
    'А. Б. Ветров',
  ],
  ...['«А.Б. Ветров', 'XX в.', 'XIX-XX вв.', 'V в', 'ООО "Мост" ', 'НИИ ', 'ЗАО ', '№ 5', '№№ 7'],
  ...[
    '§ 5',
    '§ IV',
    '...',
    '....',
    '..',
    '…',
    ' - ',
    ' – ',
    ' — ',
    '-',
    '--',
    '- Да',
    ', - сказал',
  ],
  ...['"', '«', '»', '„', '“', "'", '(', ')', '.', ',', ' ,', ' !', '?', ':', ';', '  ', '\t'],
  ...['\u00a0', '\n', 'так-то', '1 200 000', 'да.', 'ого!', 'Я', '|', '’', '‘', '₽', '+7'],
  ...[
    'без',
    'Под',
    'обо',
    'an',
    'ёж',
    'на',
    'мы',
    '\r\n',
    '\u2028',
    '\u202f',
    '\\u00ab;',
    '\ufeff',
  ],
];

const places = [
  ...['обл', 'кр', 'ст', 'пос', 'с', 'д', 'ул', 'пер', 'пр', 'пр-т', 'просп', 'пл', 'бул', 'б-р'],
  ...['р', 'наб', 'ш', 'туп', 'оф', 'ком', 'комн', 'уч', 'вл', 'влад', 'стр', 'кор', 'г'],
];

const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.constantFrom(...places).map((place) => `${place}. Х`) },
);
const text = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.constantFrom('', ' '))
  .map(([words, joint]) => words.join(joint));
const groups = /(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g;

test('what is shortened for text without markup changes nothing in it', () => {
  fc.assert(
    fc.property(text, (given) => {
      const every = applyEveryRule(given).replace(groups, '\u00a0');
      expect(applyTypography(given, 'ru')).toBe(every);
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 3_000) },
  );
});
