import { channel } from 'node:diagnostics_channel';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, storiesOf, work } from './test-documents.ts';

const g2 = (body: string, prolog = '') =>
  `${prolog}<newsMessage><itemSet>
    <newsItem guid="urn:1"><itemMeta><versionCreated>2026-03-17T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Добрая весть</headline></contentMeta><contentSet><inlineData contenttype="text/plain">Текст.</inlineData></contentSet></newsItem>
    <newsItem guid="urn:2"><itemMeta><versionCreated>2026-03-17T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Другая весть</headline></contentMeta><contentSet>${body}</contentSet></newsItem>
  </itemSet></newsMessage>`;
const nitf = (body: string, prolog = '') =>
  `${prolog}<nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>Весть</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
const rss = (body: string, prolog = '') =>
  `${prolog}<rss><channel><item><title>Весть</title><guid>1</guid><description>${body}</description></item></channel></rss>`;
const documents = [g2, nitf, rss];

describe('entities', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  ).join('');
  const many = Array.from({ length: 200_000 }, (_, n) => `<!ENTITY e${n} "x">`).join('');
  test.each([
    ['that multiply', `<!DOCTYPE a [<!ENTITY l0 "ха">${laughs}]>`, '&l9;'],
    ['that blow up', `<!DOCTYPE a [<!ENTITY l "${'х'.repeat(50_000)}">]>`, '&l;'.repeat(50_000)],
    ['without number', `<!DOCTYPE a [${many}]>`, '&e1;'],
    ['of parameters', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://h.example/"> %p;]>', 'х'],
  ])(
    '%s are refused in words within a second',
    (_, prolog, body) => {
      for (const document of documents) {
        const bytes = Buffer.from(document(body, prolog));
        expect(
          work(() => expect(() => parse(bytes)).toThrow('it declares entities of its own')),
        ).toBeLessThan(1000);
      }
    },
    60_000,
  );

  test('a million of references, known and unknown, cost their own story only', () => {
    const references = '&amp;&#1086;&auml;&unknown;'.repeat(250_001);
    for (const document of documents) {
      const bytes = Buffer.from(document(`<inlineXML><p>${references}</p></inlineXML>`));
      const spent = work(() => {
        const [last] = parse(bytes).items.slice(-1);
        const said = last && 'rejected' in last ? last.rejected : 'a story';
        expect(said).toBe('body: longer than 1000000 characters');
      });
      expect(spent).toBeLessThan(4000);
    }
  }, 60_000);
});

describe('entities from elsewhere', () => {
  const canary = 'Тайна соседнего файла';
  const file = join(mkdtempSync(join(tmpdir(), 'wires-')), 'secret.txt');
  const sockets: unknown[] = [];
  const onSocket = (message: unknown) => sockets.push(message);
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.destroy();
  });
  let host = '';

  beforeAll(async () => {
    writeFileSync(file, canary);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    channel('net.client.socket').subscribe(onSocket);
  });
  afterAll(() => {
    channel('net.client.socket').unsubscribe(onSocket);
    server.close();
  });

  test('are never fetched, over the network or from the disk', async () => {
    for (const document of documents) {
      for (const target of [`file://${file}`, `${host}/secret`, file]) {
        const prolog = `<!DOCTYPE a [<!ENTITY x SYSTEM "${target}">]>`;
        let said = '';
        expect(() => parse(Buffer.from(document('&x;', prolog)))).toThrow('entities of its own');
        const dtd = `<!DOCTYPE a SYSTEM "${target}"><?xml-stylesheet href="${target}"?>`;
        const include = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${target}" parse="text"/>&x;`;
        said += JSON.stringify(parse(Buffer.from(document(include, dtd))));
        expect(said).not.toContain(canary);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sockets).toEqual([]);
  });
});

describe('nesting', () => {
  const deep = (tag: string) => `<${tag}>`.repeat(20_000) + `</${tag}>`.repeat(20_000);

  test('of 20,000 tags in XML is refused within a second', () => {
    for (const document of documents) {
      const bytes = Buffer.from(document(deep('b')));
      expect(work(() => expect(() => parse(bytes)).toThrow('nested too deeply'))).toBeLessThan(
        1000,
      );
    }
  });

  test('of 20,000 tags in HTML costs its own story only', () => {
    const html = `<inlineData contenttype="text/html"><![CDATA[${deep('b')}]]></inlineData>`;
    const bytes = Buffer.from(g2(html));
    const spent = work(() =>
      expect(parse(bytes).items).toMatchObject([
        { story: { headline: 'Добрая весть' } },
        { rejected: 'its HTML is nested too deeply' },
      ]),
    );
    expect(spent).toBeLessThan(1000);
  });

  test('of 20,000 lists in JSON is no item, and costs its neighbour nothing', () => {
    const good = '{"uri":"urn:1","headline":"Добрая весть"}';
    const lists = '['.repeat(20_000) + ']'.repeat(20_000);
    const bad = `{"uri":"urn:2","headline":"Другая весть","subject":${lists},"associations":${lists}}`;
    expect(storiesOf(Buffer.from(`[${good},${bad}]`))).toHaveLength(2);
    expect(storiesOf(Buffer.from(`[${good},${lists}]`))).toHaveLength(1);
  });
});

test('documents cut anywhere are refused in words, or were whole without the rest', () => {
  for (const document of documents) {
    const whole = document('<p>Слова.</p>').trimEnd();
    for (let length = 1; length < whole.length; length += 7) {
      expect(() => parse(Buffer.from(whole.slice(0, length))), whole.slice(0, length)).toThrow(
        /cut short|no XML element|neither XML nor JSON|the document is empty|not a feed/,
      );
    }
  }
});
