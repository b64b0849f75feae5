import { expect, test } from 'vitest';
import type { Picture } from '#lib/stories/story.ts';
import { choosePictures } from './choose-pictures.ts';

const rows = (pattern: string) =>
  [...pattern].map((mark, id) => ({ id, picture: mark === 'p' ? ({} as Picture) : null }));

test.each([
  ['pppppppp', [0, 3, 6]],
  ['--pp-p--p', [2, 5, 8]],
  ['p----pp', [0, 5]],
  ['---', []],
  ['', []],
])('%s', (pattern, expected) => {
  expect([...choosePictures(rows(pattern))]).toEqual(expected);
});
