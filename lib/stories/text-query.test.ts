import { expect, test } from 'vitest';
import { composeTextQuery, parseTextQuery, wantedWords } from './text-query.ts';

/** Each word is its own lexeme; «и» stands in every text. */
function compose(query: string): string {
  const parsed = parseTextQuery(query);
  const words = parsed.flat().flatMap((term) => term.words);
  const lexemes = new Map(words.map(({ text }) => [text, text === 'и' ? [] : [text]]));
  const odd = words.filter((word) => word.odd).map(({ text }) => [text, `'${text}'`] as const);
  return composeTextQuery(parsed, { lexemes, parsed: new Map(odd) });
}

test.each([
  ['мост', "((('мост')))"],
  ['Мост, РЕКА', "((('мост')) & (('река')))"],
  ['«новый мост»', "((('новый') <1> ('мост')))"],
  ['"мост и река"', "((('мост') <2> ('река')))"],
  ['мост −река', "((('мост')) & !(('река')))"],
  ['мост -"река лена"', "((('мост')) & !(('река') <1> ('лена')))"],
  ['мост или паром', "((('мост'))) | ((('паром')))"],
  ['кто-то', "((('кто') <1> ('то')))"],
  ['covid-19', "((('covid-19')))"],
  ['и', ''],
  ['или или', ''],
  ['"', ''],
  ['-', ''],
])('%s', (query, text) => {
  const given = compose(query);
  expect(given).toBe(query === 'covid-19' ? "(((('covid-19'))))".slice(1, -1) : text);
});

test('signs of the query language are text', () => {
  const parsed = parseTextQuery("o'neill мост:* (река|!лена) \\");
  const lexemes = new Map(wantedWords(parsed).map((word) => [word, [`${word}'\\`]]));
  const text = composeTextQuery(parsed, { lexemes, parsed: new Map() });
  for (const [, inside = ''] of text.matchAll(/'((?:[^']|'')*)'/g)) {
    expect(inside).toMatch(/^[^'\\]*''\\\\$/);
  }
});

test('words that are left out are not looked for', () => {
  expect(wantedWords(parseTextQuery('мост -река «новый мост» 3,5'))).toEqual(['мост', 'новый']);
});
