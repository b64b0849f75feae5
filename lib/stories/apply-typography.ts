import Typograf from 'typograf';

/**
 * Russian typography, applied when a story enters. Only rules that set characters and spaces are
 * on: nothing here may change a word, a number or a date, or decode an entity.
 */
const typograf = new Typograf({ locale: ['ru', 'en-US'] });
typograf.disableRule('*');
for (const rule of [
  'common/punctuation/quote',
  'common/punctuation/quoteLink',
  'common/punctuation/hellip',
  'common/space/delRepeatSpace',
  'common/space/delBeforePunctuation',
  'common/space/trimLeft',
  'common/space/trimRight',
  'common/nbsp/afterShortWord',
  'common/nbsp/afterShortWordByList',
  'common/nbsp/beforeShortLastWord',
  'common/nbsp/beforeShortLastNumber',
  'common/nbsp/afterSectionMark',
  'ru/dash/main',
  'ru/dash/years',
  'ru/dash/daysMonth',
  'ru/dash/directSpeech',
  'ru/nbsp/*',
  'ru/symbols/NN',
]) {
  typograf.enableRule(rule);
}

/** A space between the groups of three of one number: 8 400, 1 200 000. */
const GROUP_SPACE = /(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g;

/** True for languages whose texts follow Russian typography. */
function followsRussianTypography(language: string): boolean {
  return /^(?:ru|be)\b/.test(language);
}

/**
 * Sets quotation marks, dashes and no-break spaces in plain text or in a fragment of clean HTML;
 * text in other languages is returned as it is.
 */
export function applyTypography(text: string, language: string): string {
  if (text === '' || !followsRussianTypography(language)) return text;
  return typograf.execute(text).replace(GROUP_SPACE, '\u00a0');
}
