import { describe, expect, test } from 'vitest';
import { parse, storiesOf, work } from './test-documents.ts';

const rss = (items: string, attributes = '') =>
  Buffer.from(
    `<rss version="2.0" ${attributes}><channel><title>Лента</title><link>https://l.example/</link>${items}</channel></rss>`,
  );

describe('hostile documents', () => {
  test.each([
    ['entities.xml', 'it declares entities of its own'],
    ['external-entity.xml', 'it declares entities of its own'],
    ['page.html', 'an HTML page, not a feed'],
    ['cut.xml', 'cut short inside <description>'],
    ['noise.xml', 'binary data, not a text document'],
    ['empty.json', 'the document is empty'],
    ['other.xml', 'a sitemap, not a feed'],
  ])('%s is refused: %s', (file, reason) => {
    expect(() => parse(`hostile/${file}`)).toThrow(reason);
  });

  test('bad items cost only themselves, each with its reason', () => {
    const { items } = parse('hostile/bad-items.xml');
    expect(items.map((item) => ('rejected' in item ? item.rejected : 'story'))).toEqual([
      'story',
      'headline: there is none',
      'identifier: there is none, and no link that could serve',
      'headline: there is none; identifier: there is none, and no link that could serve',
      'date: unreadable date «Tue, 32 Mar 2026 12:00:00 +0300»',
      'date: unreadable date «Thu, 01 Jan 1970 00:00:00 +0000»',
      'broken letters in the text: «…Потерянные \ufffd\ufffd\ufffd буквы …»',
      'story',
    ]);
  });

  test('addresses that are none of the web are not handed on', () => {
    const [story] = storiesOf('hostile/script.xml');
    expect(story).toMatchObject({
      headline: 'Новость со сценарием',
      sourceUrl: null,
      pictures: [],
    });
    expect(story?.bodyHtml).not.toMatch(/javascript:|data:|<script/);
  });

  test('a declared encoding that lies is noticed and told', () => {
    const { items, notes } = parse('hostile/lying-encoding.xml');
    expect(items).toMatchObject([{ story: { headline: 'Лента говорит одно, а пишет другое' } }]);
    expect(notes).toContain('it says utf-8, but is windows-1251');
  });

  test('one identifier for several stories does not make them one', () => {
    const items = ['1', '2'].map(
      (n) =>
        `<item><title>Новость ${n}</title><link>/n/${n}</link><guid>https://l.example/</guid></item>`,
    );
    expect(storiesOf(rss(items.join(''))).map(({ externalId }) => externalId)).toEqual([
      'https://l.example/n/1',
      'https://l.example/n/2',
    ]);
  });

  test('1.6 MB of items are read in seconds', () => {
    const item = `<item><title>Новость</title><guid>%</guid><description>${'слово '.repeat(120)}</description></item>`;
    const items = Array.from({ length: 1100 }, (_, n) => item.replace('%', String(n)));
    const spent = work(() => expect(storiesOf(rss(items.join('')))).toHaveLength(1100));
    expect(spent).toBeLessThan(8000);
  });
});
