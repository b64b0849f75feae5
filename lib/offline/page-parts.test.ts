import { expect, test } from 'vitest';
import {
  digestOf,
  filesOf,
  headlineOf,
  isStoryPath,
  picturesOf,
  publishedAtOf,
} from './page-parts.ts';

const digest = 'a'.repeat(32);
const other = 'b'.repeat(32);
const page = `<!DOCTYPE html><html lang="ru"><head>
<link rel="stylesheet" href="/_next/static/chunks/1a2b.css" data-precedence="next">
<link rel="preload" href="/_next/static/media/serif.p.9-_x.woff2" as="font">
<link rel="icon" href="/icon.svg"><script src="/_next/static/chunks/main-_1.js" async></script></head><body>
<img src="/flag.svg" alt="Флаг">
<article class="story" data-address="x"><header><h1>Мост &amp; <span class="whole">«Ольха»</span> &lt;3</h1>
<time dateTime="2026-11-22T14:26:00+03:00">22 ноября</time></header>
<picture><source type="image/avif" srcset="/pictures/${digest}/16x9-800.avif 800w"><img srcset="/pictures/${digest}/16x9-480.webp 480w, /pictures/${digest}/16x9-800.webp 800w, /pictures/${digest}/16x9-1600.webp 1600w" sizes="100vw" src="/pictures/${digest}/16x9-800.webp" alt=""></picture>
<picture><source type="image/avif" srcset="/pictures/${other}/full-400.avif"><img src="/pictures/${other}/full-400.webp" alt=""></picture>
</article><aside><picture><img src="/pictures/${'c'.repeat(32)}/4x3-400.webp"></picture></aside>
<script>self.__next_f.push([1,"static/chunks/lazy~1.js"])</script></body></html>`;

test('a page names the files it needs, once each', () => {
  expect(filesOf(page + page).sort()).toEqual([
    '/_next/static/chunks/1a2b.css',
    '/_next/static/chunks/lazy~1.js',
    '/_next/static/chunks/main-_1.js',
    '/_next/static/media/serif.p.9-_x.woff2',
    '/comfort.css',
    '/comfort.js',
    '/flag.svg',
    '/icon.svg',
  ]);
});

test('of an article’s pictures one small file each is kept, and none of the rails', () => {
  expect(picturesOf(page)).toEqual([
    `/pictures/${digest}/16x9-800.webp`,
    `/pictures/${other}/full-400.webp`,
  ]);
  expect(picturesOf('<main><picture></picture></main>')).toEqual([]);
  expect(digestOf(`/pictures/${digest}/16x9-1600.avif`)).toBe(digest);
  expect(digestOf('/icon.svg')).toBeNull();
});

test('an article names itself and its time; a list does not', () => {
  expect(headlineOf(page)).toBe('Мост & «Ольха» <3');
  expect(publishedAtOf(page)).toBe('2026-11-22T14:26:00+03:00');
  expect(headlineOf('<main><h1>Все новости</h1></main>')).toBe('');
});

test('only an article’s address is one', () => {
  expect(isStoryPath('/society/2026/11/22/most-otkryt')).toBe(true);
  for (const path of ['/', '/news', '/news/2026/11/22', '/search', '/api/latest', '/tags/most']) {
    expect(isStoryPath(path)).toBe(false);
  }
});
