import { describe, expect, it } from 'vitest';
import { renderSitemapIndex, renderUrlSet, type SitemapUrl } from './render-sitemap.ts';
import { addressesOf, modifiedOf, sitemapErrors } from './test-sitemaps.ts';

const origin = 'https://vestka.example';
const at = (text: string) => new Date(text);
const urlSet = (urls: SitemapUrl[]) => renderUrlSet(urls, origin).text;
const picture = {
  ...{ digest: 'a'.repeat(32), width: 1500, height: 900, colour: '#336699' },
  ...{ alt: '', caption: '', credit: '', focalX: 0.2, focalY: 0.5 },
};

describe('a sitemap', () => {
  const xml = urlSet([
    { path: '/', modifiedAt: null },
    { path: '/society/2023/12/13/most', modifiedAt: at('2023-12-13T11:26:00.400Z'), picture },
    {
      path: '/world/2023/12/13/reka',
      modifiedAt: at('2023-12-13T21:30:00Z'),
      news: { headline: '«Река» <&> "Ольха"', publishedAt: at('2023-12-13T21:30:00Z') },
    },
  ]);

  it('keeps to the protocol', async () => {
    expect(await sitemapErrors(xml)).toEqual([]);
  });

  it('names every page as the page names itself, and when it changed', () => {
    expect(addressesOf(xml)).toEqual([
      origin,
      `${origin}/society/2023/12/13/most`,
      `${origin}/world/2023/12/13/reka`,
    ]);
    expect(modifiedOf(xml, origin)).toBeNull();
    expect(modifiedOf(xml, `${origin}/society/2023/12/13/most`)).toBe('2023-12-13T11:26:00Z');
  });

  it('names the whole picture as JPEG, never enlarged', () => {
    expect(xml).toContain(
      `<image:loc>${origin}/pictures/${'a'.repeat(32)}/full-1200.jpg</image:loc>`,
    );
  });

  it('tells news with publication, time in Minsk and title', () => {
    expect(xml).toContain('<news:name>Вестка</news:name><news:language>ru</news:language>');
    expect(xml).toContain('<news:publication_date>2023-12-14T00:30:00+03:00<');
    expect(xml).toContain('<news:title>«Река» &lt;&amp;&gt; &quot;Ольха&quot;</news:title>');
  });

  it('may be empty', async () => {
    expect(await sitemapErrors(urlSet([]))).toEqual([]);
  });
});

it('an index keeps to the protocol', async () => {
  const { text } = renderSitemapIndex(
    [
      { path: '/sitemaps/sections.xml', modifiedAt: null },
      { path: '/sitemaps/stories-2023-12.xml', modifiedAt: at('2023-12-13T11:26:00Z') },
    ],
    origin,
  );
  expect(await sitemapErrors(text)).toEqual([]);
  expect(addressesOf(text)).toEqual([
    `${origin}/sitemaps/sections.xml`,
    `${origin}/sitemaps/stories-2023-12.xml`,
  ]);
  expect(modifiedOf(text, `${origin}/sitemaps/stories-2023-12.xml`)).toBe('2023-12-13T11:26:00Z');
});

it.each([
  ['an address twice', [{ path: '/a' }, { path: '/a' }]],
  ['an address with a space', [{ path: '/a b' }]],
])('the schema refuses %s', async (_, urls) => {
  const xml = urlSet(urls.map(({ path }) => ({ path, modifiedAt: null })));
  expect(await sitemapErrors(xml)).not.toEqual([]);
});

it.each([
  [
    'a time without offset',
    '<url><loc>https://a.example/</loc><lastmod>2023-12-13T11:26:00</lastmod></url>',
  ],
  ['a relative address', '<url><loc>/news</loc></url>'],
  ['an order of its own', '<url><lastmod>2023-12-13</lastmod><loc>https://a.example/</loc></url>'],
])('the schema refuses %s', async (_, url) => {
  const xml = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${url}</urlset>`;
  expect(await sitemapErrors(xml)).not.toEqual([]);
});
