import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { DecodeError, decodeBytes, MAX_DOCUMENT_BYTES } from './decode-bytes.ts';

const text =
  '<rss version="2.0"><channel><title>Вести с полей</title><item><title>В Заречье открыли мост через реку</title></item></channel></rss>';
const encoded = (encoding: string, declared?: string) =>
  iconv.encode((declared ? `<?xml version="1.0" encoding="${declared}"?>` : '') + text, encoding);

describe('Russian bytes', () => {
  const tables = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'maccyrillic', 'utf-8'];
  const silent = tables.filter((name) => name !== 'maccyrillic');
  test.each([...silent, 'utf-16le', 'utf-16be', 'utf-32le'])(
    '%s without a word about it',
    (name) => {
      expect(decodeBytes(encoded(name)).text).toBe(text);
    },
  );

  test.each(tables)('%s that says so', (name) => {
    const decoded = decodeBytes(encoded(name, name));
    expect(decoded.text).toContain('В Заречье открыли мост');
    expect(decoded).toMatchObject({ encoding: name, declared: null });
  });

  test.each([
    ['utf-8', 'windows-1251'],
    ['utf-8', 'koi8-r'],
    ['windows-1251', 'koi8-r'],
    ['koi8-r', 'windows-1251'],
    ['iso-8859-1', 'windows-1251'],
    ['windows-1251', 'utf-8'],
  ])('a declaration of %s over %s is noticed', (declared, real) => {
    const decoded = decodeBytes(encoded(real, declared));
    expect(decoded.text).toContain('В Заречье открыли мост');
    expect(decoded).toMatchObject({ encoding: real, declared });
  });

  test('the charset of the answer counts where the document is silent', () => {
    const greek = '<a>Ειδήσεις από την Ελλάδα σήμερα</a>';
    const bytes = iconv.encode(greek, 'windows-1253');
    expect(decodeBytes(bytes, 'text/xml; charset="windows-1253"').text).toBe(greek);
  });

  test('one letter cut in half leaves the rest readable', () => {
    const bytes = encoded('utf-8');
    const at = bytes.indexOf('Вести');
    const cut = Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at + 2)]);
    expect(decodeBytes(cut).text).toContain('В Заречье открыли мост');
  });
});

test('a text encoded twice is as it was', () => {
  for (const table of ['windows-1251', 'latin1']) {
    const once = iconv.encode(text, 'utf-8');
    const twice = iconv.decode(once, table);
    expect(decodeBytes(iconv.encode(twice, 'utf-8')).text).toBe(text);
  }
  // «И» has a byte windows-1251 leaves empty, which browsers keep.
  const kept = new TextDecoder('windows-1251').decode(Buffer.from('<a>Игра в Италии окончена</a>'));
  expect(decodeBytes(Buffer.from(kept)).text).toBe('<a>Игра в Италии окончена</a>');
});

test('UTF-16 that calls itself UTF-8, and UTF-8 that calls itself UTF-16', () => {
  const wide = iconv.encode(`<?xml version="1.0" encoding="utf-8"?>${text}`, 'utf-16le');
  expect(decodeBytes(wide)).toMatchObject({ encoding: 'utf-16le', declared: 'utf-8' });
  const honest = iconv.encode(`<?xml version="1.0" encoding="utf-16"?>${text}`, 'utf-16be');
  expect(decodeBytes(honest)).toMatchObject({ encoding: 'utf-16be', declared: null });
  const narrow = decodeBytes(encoded('utf-8', 'utf-16'));
  expect(narrow).toMatchObject({ encoding: 'utf-8', declared: 'utf-16' });
  expect(narrow.text).toContain('В Заречье открыли мост');
});

test('a byte order mark of UTF-8 wins over a declaration', () => {
  const bytes = Buffer.concat([Buffer.from('\ufeff'), encoded('utf-8', 'windows-1251')]);
  const decoded = decodeBytes(bytes);
  expect(decoded).toMatchObject({ encoding: 'utf-8', declared: 'windows-1251' });
  expect(decoded.text).toMatch(/^<\?xml/);
});

test('a byte order mark is not part of the text', () => {
  expect(decodeBytes(Buffer.from('\ufeff{"title":"Мост"}')).text).toBe('{"title":"Мост"}');
  expect(decodeBytes(iconv.encode('<a>Мост</a>', 'utf-16le', { addBOM: true })).text).toBe(
    '<a>Мост</a>',
  );
});

test('gzip is opened, also twice and without a header that announces it', () => {
  const bytes = encoded('windows-1251', 'windows-1251');
  expect(decodeBytes(gzipSync(bytes)).text).toContain('открыли мост');
  expect(decodeBytes(gzipSync(gzipSync(bytes))).text).toContain('открыли мост');
});

test('what is no text is refused in words', () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256));
  expect(() => decodeBytes(noise)).toThrow(/binary data|not recognised/);
  expect(() => decodeBytes(Buffer.alloc(0))).toThrow('the document is empty');
  expect(() => decodeBytes(gzipSync(encoded('utf-8')).subarray(0, 40))).toThrow(/broken gzip/);
  expect(() => decodeBytes(gzipSync(Buffer.alloc(MAX_DOCUMENT_BYTES + 1)))).toThrow(
    new DecodeError('larger than 32 MB'),
  );
});

test('white space before the first sign of UTF-16', () => {
  expect(decodeBytes(iconv.encode(`\n${text}`, 'utf-16le')).text).toContain('Вести с полей');
  expect(decodeBytes(iconv.encode(` ${text}`, 'utf-16be')).text).toContain('Вести с полей');
});

test('the mark of UTF-8 before a text in another encoding', () => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  const decoded = decodeBytes(Buffer.concat([mark, encoded('windows-1251', 'windows-1251')]));
  expect(decoded).toMatchObject({ encoding: 'windows-1251', declared: null });
  expect(decoded.text).toMatch(/^<\?xml/);
  expect(decodeBytes(Buffer.concat([mark, encoded('utf-8')])).text).toBe(text);
});

test('a text whose first foreign letter comes late', () => {
  const late = `${'<!-- plain -->'.repeat(10_000)}${text}`;
  expect(decodeBytes(iconv.encode(late, 'koi8-r')).text).toBe(late);
});

test.each(['iso-8859-1', 'latin1', 'us-ascii'])(
  '%s is windows-1252 to whoever writes it',
  (name) => {
    const words = '<a>El puente costó “25 mil €” – l’année dernière…</a>';
    const decoded = decodeBytes(iconv.encode(words, 'windows-1252'), `text/html; charset=${name}`);
    expect(decoded).toEqual({ text: words, encoding: 'windows-1252', declared: null });
  },
);

test('iso-8859-9 is windows-1254', () => {
  const words = '<a>“Köprü açıldı” – Şehir ışıkları 25 bin €</a>';
  const decoded = decodeBytes(iconv.encode(words, 'windows-1254'), 'text/xml; charset=iso-8859-9');
  expect(decoded).toEqual({ text: words, encoding: 'windows-1254', declared: null });
});
