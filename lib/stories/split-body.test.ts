import { expect, test } from 'vitest';
import { enhanceBody } from './enhance-body.ts';
import { type BodyPart, picturesOf, splitBody } from './split-body.ts';
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
const other = { ...picture, digest: 'b' };
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

test('a gallery shows what is left of it; one picture is none', () => {
  const body = '<figure data-gallery="1,2,3"><figcaption>Улица</figcaption></figure>';
  const all = new Map([
    [1, picture],
    [3, other],
  ]);
  expect(splitBody(body, all)).toEqual([
    { kind: 'gallery', pictures: [picture, other], caption: 'Улица' },
  ]);
  expect(splitBody(body, new Map([[3, other]]))).toEqual([{ kind: 'picture', picture: other }]);
  expect(splitBody(body, new Map())).toEqual([]);
});

test('a box has parts of its own, and is named by its heading', () => {
  const bodyHtml = `<p>А</p>\n<aside><h3>Итоги</h3>\n<p>Б</p>\n${figure(1)}</aside>`;
  const pictures = new Map([[1, picture]]);
  const parts = enhanceBody({ bodyHtml, endMark: true, pictures }, '-0-');
  expect(parts[0]).toEqual({ kind: 'html', html: '<p>А<span aria-hidden="true">-0-</span></p>' });
  expect(parts[1]).toMatchObject({ kind: 'facts', label: 'itogi' });
  expect(picturesOf(parts)).toEqual([picture]);
});

test('a site the portal no longer shows leaves its address and its words', () => {
  const body =
    '<figure data-embed="gone" data-url="https://gone.example/1"><blockquote><p>Слова</p></blockquote></figure>';
  expect(splitBody(body, new Map())).toEqual<BodyPart[]>([
    {
      kind: 'html',
      html: '<blockquote><p>Слова</p></blockquote><p> <a href="https://gone.example/1">https://gone.example/1</a></p>',
    },
  ]);
});

test('notes stand last; a number named twice leads back to its first place', () => {
  const sign = '<sup><a href="#note_1">1</a></sup>';
  const bodyHtml = `<p>А${sign}, Б${sign}</p>\n<ol data-notes><li>Раз</li></ol>`;
  const [text, notes] = enhanceBody({ bodyHtml, endMark: true, pictures: new Map() }, '-0-');
  expect(text).toMatchObject({ kind: 'html', html: expect.stringContaining('id="ref_1"') });
  expect(text).toMatchObject({ html: expect.stringMatching(/id="ref_1_2".*-0-<\/span><\/p>$/) });
  expect(notes).toEqual({ kind: 'notes', notes: ['Раз'] });
});
