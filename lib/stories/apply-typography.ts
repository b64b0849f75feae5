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

/** Without such a sign in a text its rules change nothing in it. White space of any kind: other rules
 * may have folded it before. */
const signs: readonly [RegExp, readonly string[]][] = [
  [
    /\d/,
    [
      ...['ru/dash/daysMonth', 'ru/dash/years', 'common/nbsp/beforeShortLastNumber'],
      ...['ru/nbsp/dayMonth', 'ru/nbsp/m', 'ru/nbsp/mln', 'ru/nbsp/page', 'ru/nbsp/rubleKopek'],
      ...['ru/nbsp/year', 'ru/nbsp/years'],
    ],
  ],
  [
    /\d|мк|литер|(?:^|[\s-])(?:г|обл|кр|ст|пос|с|д|ул|пер|пр|т|просп|пл|бул|р|наб|ш|туп|оф|комн?|уч|вл|влад|стр|кор)\./i,
    ['ru/nbsp/addr'],
  ],
  [/[а-яё]\.\s*[а-яё]/, ['ru/nbsp/abbr']],
  [/[pз]\./i, ['ru/nbsp/ps']],
  [/м\./i, ['ru/nbsp/see']],
  [/[А-ЯЁ]\./, ['ru/nbsp/initials']],
  [/[VIX]/, ['ru/nbsp/centuries']],
  [/[ОИЛ]\s/, ['ru/nbsp/ooo']],
  [/№/, ['ru/nbsp/afterNumberSign', 'ru/symbols/NN']],
  [/§/, ['common/nbsp/afterSectionMark']],
  [/\.{3}/, ['common/punctuation/hellip']],
  [/\s[-‒–—]/, ['ru/dash/main']],
  [/[-‒–—][\s|]/, ['ru/dash/directSpeech']],
  [/["«»„“”‟‹›]/, ['common/punctuation/quote']],
  [/\s[!?:;,]/, ['common/space/delBeforePunctuation']],
  [/[ \t]{2}/, ['common/space/delRepeatSpace']],
  [/\s(?:л[иь]|же?|бы?)(?![а-яё])/i, ['ru/nbsp/beforeParticle']],
];
/** Tags, entities and addresses stand for signs of their own while the rules run. */
const MARKED = /[<&\uf000-\uf0ff]|:\/\//;

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
  const set = MARKED.test(text) ? applyEveryRule(text) : applyWantedRules(text);
  return set.replace(GROUP_SPACE, '\u00a0');
}

/** What `applyWantedRules` shortens. */
export function applyEveryRule(text: string): string {
  return typograf.execute(text);
}

/** Most rules look through the whole text for what few texts have: those are left out. */
function applyWantedRules(text: string): string {
  const idle = new Set(signs.flatMap(([sign, rules]) => (sign.test(text) ? [] : rules)));
  return typograf.execute(text, { ruleFilter: ({ name }) => !idle.has(name) });
}
