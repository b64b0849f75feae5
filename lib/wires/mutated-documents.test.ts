import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTag } from 'domhandler';
import fc from 'fast-check';
import { DomUtils, parseDocument as parseMarkup } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { prepareStory, StoryInputError } from '#lib/stories/prepare-story.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { DocumentError } from './parse-document.ts';
import { parse, work } from './test-documents.ts';
import { payloads } from './test-payloads.ts';

const folder = 'tests/fixtures/wires';
const originals = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
const now = new Date('2026-03-18T09:00:00Z');
/** Fixed, so that a failure is the code's and comes again. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_318);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300);

const tags = new Set([
  ...[
    'p',
    'h2',
    'h3',
    'blockquote',
    'ul',
    'ol',
    'li',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
  ],
  ...[
    'tr',
    'th',
    'td',
    'pre',
    'hr',
    'br',
    'a',
    'strong',
    'em',
    'sub',
    'sup',
    's',
    'code',
    'q',
    'cite',
  ],
  ...['figure'],
]);
const attributes = new Set(['a href', 'ol start', 'th scope', 'figure data-picture']);
for (const cell of ['td', 'th'])
  for (const span of ['colspan', 'rowspan']) attributes.add(`${cell} ${span}`);

/** What of a body is none of what a body may hold; empty for a clean one. */
function strangersOf(html: string): string[] {
  return DomUtils.findAll(() => true, parseMarkup(html).children)
    .filter(isTag)
    .flatMap((element) => [
      ...(tags.has(element.name) ? [] : [`<${element.name}>`]),
      ...Object.entries(element.attribs).flatMap(([name, value]) => {
        if (!attributes.has(`${element.name} ${name}`)) return [`<${element.name} ${name}>`];
        return name === 'href' && !/^(?:https?:|mailto:|tel:)/i.test(value) ? [value] : [];
      }),
    ]);
}

function storiesIn(bytes: Buffer): StoryInput[] {
  try {
    return parse(bytes).items.flatMap((item) => ('story' in item ? [item.story] : []));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(error.message).not.toMatch(/undefined|null|cannot read|is not a function|Maximum call/i);
    return [];
  }
}

function examine(bytes: Buffer): void {
  const spent = work(() => {
    for (const story of storiesIn(bytes)) {
      try {
        const { headline, lead, bodyHtml, publishedAt, sourceUrl } = prepareStory(story, now);
        expect(strangersOf(bodyHtml)).toEqual([]);
        expect(headline + lead + bodyHtml).not.toContain('\ufffd');
        expect(sourceUrl ?? 'https:').toMatch(/^https?:/i);
        expect(publishedAt?.getUTCFullYear()).not.toBe(1970);
      } catch (error) {
        if (!(error instanceof StoryInputError)) throw error;
      }
    }
  });
  expect(spent).toBeLessThan(2000);
}

const original = fc.constantFrom(...originals);

/** Bytes changed, taken away, doubled, or taken over from another document. */
const mutated = fc
  .tuple(
    original,
    original,
    fc.array(
      fc.record({
        kind: fc.constantFrom('change', 'cut', 'double', 'graft'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 400 }),
        byte: fc.integer({ min: 0, max: 255 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map(([start, other, changes]) =>
    changes.reduce((bytes, { kind, at, length, byte }) => {
      const from = Math.floor(at * bytes.length);
      const [head, rest] = [bytes.subarray(0, from), bytes.subarray(from)];
      if (kind === 'change') return Buffer.concat([head, Buffer.from([byte]), rest.subarray(1)]);
      if (kind === 'cut') return Buffer.concat([head, rest.subarray(length)]);
      if (kind === 'double') return Buffer.concat([head, rest.subarray(0, length), rest]);
      const piece = Math.floor(at * other.length);
      return Buffer.concat([head, other.subarray(piece, piece + length), rest]);
    }, start),
  );

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const withBody = (html: string): Buffer[] =>
  [
    `<rss><channel><item><title>Весть</title><guid>1</guid><description>${escaped(html)}</description></item></channel></rss>`,
    `<rss><channel><item><title>Весть</title><guid>1</guid><description><![CDATA[${html}]]></description></item></channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Весть</title><id>1</id><content type="html">${escaped(html)}</content></entry></feed>`,
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Весть</title><id>1</id><content type="text/html" mode="base64">${Buffer.from(html).toString('base64')}</content></entry></feed>`,
    `<newsItem guid="1"><contentMeta><headline>Весть</headline></contentMeta><contentSet><inlineData contenttype="text/html">${escaped(html)}</inlineData></contentSet></newsItem>`,
    `<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Весть</HeadLine></NewsLines><ContentItem><DataContent>${escaped(html)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    `<nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>Весть</hl1></hedline></body.head><body.content><p>${escaped(html)}</p><script>${escaped(html)}</script></body.content></body></nitf>`,
    JSON.stringify({ uri: '1', headline: 'Весть', body_html: html }),
    JSON.stringify({ title: 'Лента', items: [{ id: '1', title: 'Весть', content_html: html }] }),
  ].map((document) => Buffer.from(document));

describe('whatever comes', () => {
  test('random bytes are refused in words', () => {
    const bytes = fc.uint8Array({ maxLength: 4000 }).map((array) => Buffer.from(array));
    fc.assert(fc.property(bytes, examine), { seed, numRuns });
  });

  test('changed documents neither crash nor hang, and leave nothing but clean markup', () => {
    fc.assert(fc.property(mutated, examine), { seed, numRuns });
  }, 120_000);

  test.each(payloads)('%s leaves nothing but clean markup, in every format', (payload) => {
    for (const bytes of withBody(`<p>До.</p>${payload}<p>После.</p>`)) {
      expect(storiesIn(bytes), bytes.toString()).toHaveLength(1);
      examine(bytes);
    }
  });

  test('payloads broken and joined at random leave nothing but clean markup', () => {
    const joined = fc
      .array(fc.tuple(fc.constantFrom(...payloads), fc.nat(), fc.nat()), {
        minLength: 1,
        maxLength: 5,
      })
      .map((parts) =>
        parts
          .map(([text, from, to]) => text.slice(from % text.length, (to % text.length) + 1) || text)
          .join(''),
      );
    const property = fc.property(joined, (html) => withBody(html).forEach(examine));
    fc.assert(property, { seed, numRuns: Math.ceil(numRuns / 4) });
  }, 120_000);
});

const paragraph = '<p>Слово за слово, <b>новость</b> &amp; новость.</p>';
const [short, long] = [200, 4000].map((times) => withBody(paragraph.repeat(times))) as [
  Buffer[],
  Buffer[],
];

test.each(long.map((_, format) => format))(
  'twenty times the text costs twenty times the work, not four hundred (%i)',
  (format) => {
    const workOf = (bytes: Buffer = Buffer.alloc(0)) =>
      work(() => {
        const [story, ...others] = storiesIn(bytes);
        expect(others).toEqual([]);
        if (!story) throw new Error('no story');
        prepareStory(story, now);
      });
    const spent = workOf(short[format]);
    expect(workOf(long[format])).toBeLessThan(3 * 20 * spent);
  },
  60_000,
);
