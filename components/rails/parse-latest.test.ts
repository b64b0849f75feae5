import { expect, it } from 'vitest';
import { parseLatest } from './parse-latest.ts';

const story = {
  id: 7,
  path: '/society/2026/11/22/story',
  headline: 'Заголовок',
  publishedAt: '2026-11-22T14:31:00+03:00',
  category: 'society',
  label: null,
  flash: false,
};
const answer = { stories: [story], top: [7], older: [], withdrawn: [6] };

it('believes an answer of the portal', () => {
  expect(parseLatest(answer)).toBe(answer);
  expect(() => parseLatest({ stories: [], top: [], older: [], withdrawn: [] })).not.toThrow();
});

it.each([
  ['nothing', null],
  ['a list', []],
  ['an answer of another version', { stories: [story], top: [7] }],
  ['a page’s text', 'Войдите в сеть'],
  ['a story without an address', { ...answer, stories: [{ ...story, path: undefined }] }],
  ['an address elsewhere', { ...answer, stories: [{ ...story, path: '//other.invalid/' }] }],
  ['a script for an address', { ...answer, older: [{ ...story, path: 'javascript:alert(1)' }] }],
  ['a story without a time', { ...answer, stories: [{ ...story, publishedAt: 'вчера' }] }],
  ['no story at all', { ...answer, stories: [null] }],
  ['words for numbers', { ...answer, top: ['seven'] }],
])('does not believe %s', (_, wrong) => {
  expect(() => parseLatest(wrong)).toThrow(TypeError);
});
