import { describe, expect, test } from 'vitest';
import { makeDictionary, russianDictionary } from './dictionary.ts';

describe('the Russian dictionary', () => {
  test.each([
    ['урожая', ['урожай', 'урожаем', 'урожаев', 'урожаях'], ['урожайность', 'урожайный']],
    ['послом', ['посол', 'посла', 'послы', 'послам'], ['послать', 'посольство']],
    ['дня', ['день', 'дней', 'днями'], ['днище', 'деньги']],
    ['отца', ['отец', 'отцом'], ['отцовство']],
    ['сна', ['сон', 'сном'], ['санный']],
    ['людьми', ['люди', 'человек', 'людей'], ['людный']],
    ['Минске', ['минск', 'минска'], ['минский']],
    ['зелёного', ['зеленый', 'зеленая'], ['зелень']],
  ])('knows the forms of %s, and of nothing else', (word, forms, others) => {
    const found = russianDictionary().formsOf(word);
    expect(found).toEqual(expect.arrayContaining(forms));
    for (const other of others) expect(found).not.toContain(other);
  });

  test('gives a word it does not know back', () => {
    expect(russianDictionary().formsOf('Кракозябринск')).toEqual(['кракозябринск']);
    expect(russianDictionary().basesOf('кракозябринск')).toEqual([]);
  });
});

test('a dictionary is made of hunspell’s two files', () => {
  const affixes = 'SET UTF-8\nSFX A Y 2\nSFX A я ю [лн]я\nSFX A 0 м я\n';
  const { formsOf } = makeDictionary(affixes, '2\nДоля/A\nдоляр\n');
  expect(formsOf('долю')).toEqual(['долю', 'доля', 'долям']);
  expect(formsOf('доляр')).toEqual(['доляр']);
});
