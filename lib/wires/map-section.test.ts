import { describe, expect, test } from 'vitest';
import { categoryOf, site } from '#lib/site.ts';
import { mapSection } from './map-section.ts';

test('every section of the table leads to a category there is', () => {
  for (const [section, slug] of Object.entries(site.sections)) {
    expect(categoryOf(slug), section).toBeDefined();
    expect(mapSection([section]).category, section).toBe(slug);
  }
});

describe('a known section', () => {
  test.each([
    ['Спорт', 'sport'],
    ['sport', 'sport'],
    ['Наука и образование', 'science'],
    [' ПРОИСШЕСТВИЯ/ ', 'incidents'],
    ['Главное / Культура', 'culture'],
    ['Wirtschaft', 'economy'],
    ['medtop:15000000', 'sport'],
    ['http://cv.iptc.org/newscodes/mediatopic/16000000', 'world'],
    ['subj:04015000', 'economy'],
  ])('«%s» is our %s, and no tag', (section, category) => {
    expect(mapSection([section], [], 'regions')).toEqual({ category, tags: [] });
  });

  test('leaves no second spelling of itself', () => {
    expect(mapSection(['medtop:15000000', 'спорт', 'регата'])).toEqual({
      category: 'sport',
      tags: ['регата'],
    });
  });

  test('leaves the other sections as tags', () => {
    expect(mapSection(['Важное', 'Спорт', 'Гребля', 'гребля'])).toEqual({
      category: 'sport',
      tags: ['Важное', 'Гребля'],
    });
  });
});

describe('an unknown section', () => {
  test('goes where the feed says, then to the category asked for, then to the default', () => {
    expect(mapSection(['Разное'], ['Экономика'], 'regions').category).toBe('economy');
    expect(mapSection(['Разное'], ['Лента'], 'regions').category).toBe('regions');
    expect(mapSection(['Разное']).category).toBe(site.defaultCategory);
  });

  test('stays as a tag, unless it means that none was chosen', () => {
    expect(mapSection(['Раздел Новости/', 'Без рубрики', 'Uncategorized']).tags).toEqual([
      'Раздел Новости',
    ]);
  });

  test('is no word of the language underneath', () => {
    expect(mapSection(['constructor', '__proto__']).category).toBe(site.defaultCategory);
  });
});
