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
 * its rules, and rules that look through the whole text for what few texts have, take ten times as
 * long as the rest.
 * @param text one that `isPlain`.
 */
export function setPlainText(text: string): string {
  const found = new Map<RegExp, boolean>();
  const has = (sign: RegExp) => {
    const known = found.get(sign) ?? sign.test(text);
    found.set(sign, known);
    return known;
  };
  let set = text;
  for (const { signs, run } of rules) if (!signs || signs.some(has)) set = run(set);
  return set;
}

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
    signs: signs[rule.name],
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
  const word = `[${getData('char')}]{1,${lengthShortWord}}|${getData('shortWord')}`;
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
