import { expect, test } from 'vitest';
import { categoryOf, site } from '#lib/site.ts';
import { categoryOfTopic } from './media-topics.ts';

test('every field of the table leads to a category there is', () => {
  expect(Object.keys(site.topics)).toHaveLength(17);
  for (const slug of Object.values(site.topics)) expect(categoryOf(slug), slug).toBeDefined();
});

test.each([
  ['medtop:04000000', 'economy'],
  ['http://cv.iptc.org/newscodes/mediatopic/04000000', 'economy'],
  ['subj:15054000', 'sport'],
  ['11006005', 'politics'],
  // Narrower topics of 2010: arts and entertainment, election, competition discipline, forecast.
  ['medtop:20000002', 'culture'],
  ['medtop:20000574', 'politics'],
  ['medtop:20000822', 'sport'],
  ['medtop:20001128', 'society'],
])('%s is our %s', (code, category) => {
  expect(categoryOfTopic(code)).toBe(category);
});

test('a topic added since tells no field, and what is no code is none', () => {
  expect(categoryOfTopic('medtop:20001337')).toBeNull();
  expect(categoryOfTopic('спорт')).toBeUndefined();
  expect(categoryOfTopic('id:18000000')).toBeUndefined();
  expect(categoryOfTopic('wd:Q15270647')).toBeUndefined();
  expect(categoryOfTopic('http://www.wikidata.org/entity/Q15270647')).toBeUndefined();
});
