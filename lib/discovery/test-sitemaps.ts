import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** For tests of sitemaps: the protocol's schemas, and what a file lists. */

const folder = join(import.meta.dirname, '../../tests/fixtures/sitemaps');
const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(folder, fileName), 'utf8'),
});
const schemas = { urlset: schema('sitemap.xsd'), sitemapindex: schema('siteindex.xsd') };
const parts = ['types.xsd', 'image.xsd', 'news.xsd'].map(schema);

/** What is wrong with a sitemap or an index, in the validator's words; nothing for a right one. */
export async function sitemapErrors(xml: string): Promise<string[]> {
  const root = xml.includes('<sitemapindex') ? 'sitemapindex' : 'urlset';
  const { valid, errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: schemas[root],
    preload: parts,
  });
  return valid ? [] : errors.map(({ message }) => message);
}

/** The addresses of a sitemap or an index, in order, those of pictures left out. */
export function addressesOf(xml: string): string[] {
  return [...xml.matchAll(/<(?:url|sitemap)><loc>([^<]*)</g)].map(([, address = '']) => address);
}

/** What a sitemap or an index says of the last change at an address; `null` when nothing. */
export function modifiedOf(xml: string, address: string): string | null {
  const [, rest = ''] = xml.split(`<loc>${address}</loc>`);
  return /^<lastmod>([^<]*)</.exec(rest)?.[1] ?? null;
}
