import { expect, test } from 'vitest';
import type { Picture } from '#lib/stories/story.ts';
import { largeFirst } from './large-first.ts';

const picture = {} as Picture;
const plain = { picture: null, urgency: 4, flash: false };
const pictured = { ...plain, picture };
const urgent = { ...plain, urgency: 2 };

test('a story with a picture is large, the others keep their order', () => {
  const other = { ...pictured };
  expect(largeFirst([plain, pictured, other])).toEqual([pictured, plain, other]);
});

test('what is urgent stays in front without a picture, and the picture follows it', () => {
  expect(largeFirst([urgent, plain, pictured])).toEqual([urgent, pictured, plain]);
});

test('nothing moves without need', () => {
  expect(largeFirst([pictured, plain])).toEqual([pictured, plain]);
  expect(largeFirst([plain, plain])).toEqual([plain, plain]);
  expect(largeFirst([])).toEqual([]);
});
