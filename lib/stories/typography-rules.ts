import Typograf from 'typograf';

/**
 * The rules of Russian typography that are applied when a story enters. Only rules that set
 * characters and spaces are on: nothing here may change a word, a number or a date, or decode an
 * entity.
 */
export const typograf = new Typograf({ locale: ['ru', 'en-US'] });
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

const digit = /\d/;
const number = /№/;

/** Without any of its signs in a text as it came, a rule changes nothing in it. They tell white space
 * of all kinds alike, since rules before may have folded or set it. */
export const signs: Readonly<Record<string, readonly RegExp[]>> = {
  'ru/dash/daysMonth': [digit],
  'ru/dash/years': [digit],
  'common/nbsp/beforeShortLastNumber': [digit],
  'ru/nbsp/dayMonth': [digit],
  'ru/nbsp/m': [digit],
  'ru/nbsp/mln': [digit],
  'ru/nbsp/page': [digit],
  'ru/nbsp/rubleKopek': [digit],
  'ru/nbsp/year': [digit],
  'ru/nbsp/years': [digit],
  'ru/nbsp/addr': [
    digit,
    /мк|литер|\.(?<=(?<![а-яё])(?:г|обл|кр|ст|пос|с|д|ул|пер|пр|т|просп|пл|бул|р|наб|ш|туп|оф|комн?|уч|вл|влад|стр|кор)\.)/i,
  ],
  'ru/nbsp/abbr': [/[а-яё]\.\s*[а-яё]/],
  'ru/nbsp/ps': [/[pз]\./i],
  'ru/nbsp/see': [/м\./i],
  'ru/nbsp/initials': [/[А-ЯЁ]\./],
  'ru/nbsp/centuries': [/[VIX]/],
  'ru/nbsp/ooo': [/[ОИЛ]\s/],
  'ru/nbsp/afterNumberSign': [number],
  'ru/symbols/NN': [number],
  'common/nbsp/afterSectionMark': [/§/],
  'common/punctuation/hellip': [/\.{3}/],
  'ru/dash/main': [/\s[-‒–—]/],
  'ru/dash/directSpeech': [/[-‒–—][\s|]/],
  'common/punctuation/quote': [/["«»„“‟”‟‹›]/],
  'common/space/delBeforePunctuation': [/\s[!?:;,]/],
  'common/space/delRepeatSpace': [/[ \t]{2}/],
  'common/nbsp/beforeShortLastWord': [/[.!?…](?<=\s\S{1,3}\s*.)/],
  'ru/nbsp/beforeParticle': [/\s(?:л[иь]|же?|бы?)(?![а-яё])/i],
};
