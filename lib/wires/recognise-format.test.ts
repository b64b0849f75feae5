import { expect, test } from 'vitest';
import { recogniseFormat } from './recognise-format.ts';
import { work } from './test-documents.ts';

test.each([
  ['<rss version="2.0"><channel/></rss>', 'rss'],
  ['<?xml version="1.0"?>\n<!-- лента -->\n<rss><channel/></rss>', 'rss'],
  ['<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></r:RDF>', 'rdf'],
  ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
  ['<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', 'atom'],
  ['<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>', 'atom-0.3'],
  ['<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>', 'newsml-g2'],
  ['<g2:newsMessage xmlns:g2="http://iptc.org/std/nar/2006-10-01/"/>', 'newsml-g2'],
  ['<packageItem/>', 'newsml-g2'],
  ['<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML Version="1.2"/>', 'newsml-1'],
  ['<nitf/>', 'nitf'],
  ['<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"/>', 'nitf'],
  ['{"version":"https://jsonfeed.org/version/1","items":[]}', 'json-feed'],
  ['{"title":"Лента","items":[]}', 'json-feed'],
  ['{"uri":"urn:1","pubstatus":"usable"}', 'ninjs'],
  ['{"uri":"urn:1","pubStatus":"usable"}', 'ninjs'],
  ['[{"uri":"urn:1","headlines":[]}]', 'ninjs'],
])('%s is %s', (text, format) => {
  expect(recogniseFormat(text).format).toBe(format);
});

test.each([
  ['<!DOCTYPE html><html><body><p>мир</body></html>', 'an HTML page, not a feed'],
  ['<!-- a --><!-- b --><html>', 'an HTML page, not a feed'],
  ['<opml/>', 'a list of feeds (OPML), not a feed'],
  ['<orders/>', 'not a feed: its root is <orders>'],
  ['{"uri":"urn:1"}', 'JSON, but neither a JSON Feed nor ninjs'],
  ['[1, 2]', 'a JSON list of something else than ninjs items'],
  ['{"items": [', 'not valid JSON'],
  ['Уважаемая редакция!', 'neither XML nor JSON'],
  [' \n', 'the document is empty'],
  ['<rss><channel><item><title>Обрыв', 'cut short inside <title>'],
  ['<rss><channel><item><![CDATA[Обрыв', 'cut short inside <item>'],
  ['<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', 'it declares entities of its own'],
  [`<rss>${'<a>'.repeat(1000)}`, 'nested too deeply'],
])('%s is refused', (text, reason) => {
  expect(() => recogniseFormat(text)).toThrow(reason);
});

test('comments without number do not slow it down', () => {
  const spent = work(() =>
    expect(() => recogniseFormat(`${'<!---->'.repeat(3000)}<orders/>`)).toThrow('<orders>'),
  );
  expect(spent).toBeLessThan(1000);
});
