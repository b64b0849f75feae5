import { expect, test } from 'vitest';
import { enhanceEndMark } from './enhance-end-mark.ts';

const mark = '<span aria-hidden="true">-0-</span>';

test.each([
  ['<p>Один.</p>\n<p>Два.</p>', `<p>Один.</p>\n<p>Два.${mark}</p>`],
  ['<p>Вот <em>всё.</em> </p>', `<p>Вот <em>всё.</em>${mark}</p>`],
  ['<ul><li>Раз.</li><li>Два.</li></ul>', `<ul><li>Раз.</li><li>Два.${mark}</li></ul>`],
  ['<blockquote><p>«Да».</p></blockquote>', `<blockquote><p>«Да».${mark}</p></blockquote>`],
  [
    '<p>Конец.</p>\n<figure data-picture="1"></figure>',
    `<p>Конец.${mark}</p>\n<figure data-picture="1"></figure>`,
  ],
  [
    '<p>Конец.</p>\n<figure data-embed="x" data-url="y"><figcaption>z</figcaption></figure>\n<aside><p>Б</p></aside>\n<ol data-notes><li>1</li></ol>',
    `<p>Конец.${mark}</p>\n<figure data-embed="x" data-url="y"><figcaption>z</figcaption></figure>\n<aside><p>Б</p></aside>\n<ol data-notes><li>1</li></ol>`,
  ],
  [
    '<blockquote><p>«Да».</p><cite>Бор</cite></blockquote>',
    `<blockquote><p>«Да».${mark}</p><cite>Бор</cite></blockquote>`,
  ],
  ['<ol><li>Раз</li></ol>', `<ol><li>Раз${mark}</li></ol>`],
  ['<p>До.</p><table></table>', `<p>До.</p><table></table>\n<p>${mark}</p>`],
  ['', ''],
])('%s', (body, expected) => {
  expect(enhanceEndMark(body, '-0-')).toBe(expected);
});
