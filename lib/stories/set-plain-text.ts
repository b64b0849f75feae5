import Typograf, { type TypografContext, type TypografRuleInternal } from 'typograf';
import { signs, typograf } from './typography-rules.ts';

/** Tags, entities and addresses stand for signs of their own while the library runs its rules,
 * which also turn line ends. */
const MARKUP = /[<&\r\uf000-\uf0ff]|:\/\//;

/** Whether a text has nothing the library takes for more than text: `setPlainText` may set it. */
export function isPlain(text: string): boolean {
  return !MARKUP.test(text);
}

/**
 * Sets a text as the library would with all rules that are on. What it hides and shows again around
 * its rules, and rules that look through the whole text for what few texts have, take four times as
 * long as the rest.
 * @param text one that `isPlain`.
 */
export function setPlainText(text: string): string {
  let found = 0;
  for (const [at, sign] of allSigns.entries()) if (sign.test(text)) found |= 1 << at;
  let set = text;
  for (const { needs, run } of rules) if (needs === null || (needs & found) !== 0) set = run(set);
  return set;
}

/** At most 31: what a text has of them is kept as the bits of a number. */
const allSigns = [...new Set(Object.values(signs).flat())];

/** Both rules for short words in one: the library runs each twice, since a space that one match took
 * can begin no other. */
const byList = 'common/nbsp/afterShortWordByList';
const byLength = 'common/nbsp/afterShortWord';

/** The library's rules for plain text, in its order. */
const rules = Typograf.getRules()
  .filter(({ name, locale, queue }) => {
    const isOfText = queue === 'default' && (locale === 'common' || locale === 'ru');
    return isOfText && typograf.isEnabledRule(name) && name !== byList;
  })
  .map((rule) => ({
    /** Bits of its signs; `null`: no sign tells that it has nothing to do. */
    needs:
      signs[rule.name]?.reduce((bits, sign) => bits | (1 << allSigns.indexOf(sign)), 0) ?? null,
    run: rule.name === byLength ? joinShortWords(rule) : runOf(rule),
  }));

function runOf({ handler, settings }: TypografRuleInternal): (text: string) => string {
  const context = contextOfText();
  return (text) => handler.call(typograf, text, settings, { ...context, text });
}

function joinShortWords(rule: TypografRuleInternal): (text: string) => string {
  const { getData } = contextOfText();
  const before = `[ \u00a0(\uf000${Typograf.getData('common/quote')}]`;
  const { lengthShortWord } = rule.settings as { lengthShortWord: number };
  const listed = String(getData('shortWord')).split('|');
  const longer = listed.filter(({ length }) => length > lengthShortWord);
  const word = [`[${getData('char')}]{1,${lengthShortWord}}`, ...longer].join('|');
  // The space comes first in the pattern: it is what is looked for.
  const space = new RegExp(` (?<=(?:^|${before})(?:${word}) )`, 'gim');
  return (text) => text.replace(space, '\u00a0');
}

/** What the library hands its rules beside a text. */
function contextOfText(): TypografContext {
  let handed: TypografContext | undefined;
  typograf.onBeforeRule = (_rule, context) => {
    handed = context;
  };
  typograf.execute('а');
  delete typograf.onBeforeRule;
  if (!handed) throw new Error('typograf ran no rule');
  return handed;
}
