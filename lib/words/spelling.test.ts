import { expect, test } from 'vitest';
import { nearSpellings } from './near-spellings.ts';
import { splitWords } from './split-words.ts';
import { switchLayout } from './switch-layout.ts';

test.each([
  ['ehj;fq', 'урожай'],
  ['Vbycr', 'минск'],
  ['ghbdtn vbh', 'привет мир'],
  ['гыфпу', 'usage'],
  ['урожай usage', null],
  ['2026', null],
])('%s in the other layout is %s', (typed, meant) => {
  expect(switchLayout(typed)).toBe(meant);
});

test.each(['урожяй', 'урожа', 'уурожай', 'уржоай', 'урожайй', 'рожай'])(
  'урожай is one slip away from %s',
  (typed) => expect(nearSpellings(typed)).toContain('урожай'),
);

test('two slips are not one', () => {
  expect(nearSpellings('урржяй')).not.toContain('урожай');
  expect(nearSpellings('мост')).not.toContain('мост');
});

test('words are small, whole and each once', () => {
  const words = splitWords('Мост, мост-мост! NASA и ЁЖ; 2026 «Ясень»');
  expect([...words]).toEqual(['мост', 'nasa', 'ясень']);
});
