import { expect, test } from 'vitest';
import { splitBody } from './split-body.ts';
import type { Picture } from './story.ts';

const picture: Picture = {
  digest: 'a',
  width: 1600,
  height: 900,
  colour: '#445566',
  alt: '',
  caption: '',
  credit: '',
  focalX: 0.5,
  focalY: 0.5,
};
const figure = (number: number) => `<figure data-picture="${number}"></figure>`;

test('a picture stands between the paragraphs it was put between', () => {
  const body = `<p>А</p>\n${figure(1)}\n<p>Б</p>`;
  expect(splitBody(body, new Map([[1, picture]]))).toEqual([
    { kind: 'html', html: '<p>А</p>' },
    { kind: 'picture', picture },
    { kind: 'html', html: '<p>Б</p>' },
  ]);
});

test('a withdrawn picture leaves neither figure nor gap', () => {
  const body = `<p>А</p>\n${figure(1)}\n<p>Б</p>`;
  expect(splitBody(body, new Map())).toEqual([{ kind: 'html', html: '<p>А</p>\n\n<p>Б</p>' }]);
});
