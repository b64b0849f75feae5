import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { hasTags, htmlOf, htmlOfText, parseHtml, plainLine, textLinesOf } from './wire-html.ts';

test('a whole page gives its body alone', () => {
  const page = parseHtml(
    '<html><head><title>Имя</title><style>p{}</style></head><body><p>Текст</p><script>x()</script></body></html>',
  );
  expect(htmlOf(page)).toBe('<p>Текст</p>');
});

test('text is read a paragraph a line', () => {
  const { children } = parseHtml('Раз<br>два <b>три</b><p>четыре&nbsp;&amp; пять</p>');
  expect(textLinesOf(children)).toEqual(['Раз', 'два три', 'четыре & пять']);
});

test('a headline loses tags and entities, and keeps a sign of inequality', () => {
  expect(plainLine('<b>Снег</b> &amp; &laquo;лёд&raquo;')).toBe('Снег & «лёд»');
  expect(plainLine('5 < 7')).toBe('5 < 7');
  expect(hasTags('5 < 7 и a<b')).toBe(false);
});

describe('plain text', () => {
  test('with empty lines: they part paragraphs, lines cut for width flow together', () => {
    expect(htmlOfText('Первый\nабзац.\n\nВторой <абзац>.')).toBe(
      '<p>Первый\nабзац.</p>\n<p>Второй &lt;абзац&gt;.</p>',
    );
  });

  test('without them: every line is a paragraph', () => {
    expect(htmlOfText('Первый.\r\n– Второй.')).toBe('<p>Первый.</p>\n<p>– Второй.</p>');
  });

  test('a line that ended its sentence stays apart', () => {
    expect(htmlOfText('В программе:\nхор;\nтанцы.\n\nВход свободный.')).toContain(
      'В программе:<br>хор;<br>танцы.',
    );
  });
});

test('boundless nesting is refused at once', () => {
  expect(() => parseHtml('<div>'.repeat(100_000))).toThrow('its HTML is nested too deeply');
});

test('long runs of spaces shrink, in preformatted text less', () => {
  expect(htmlOf(parseHtml(`<p>а${' '.repeat(5000)}б</p>`))).toBe('<p>а б</p>');
  expect(htmlOf(parseHtml(`<pre>а${' '.repeat(5000)}б</pre>`)).length).toBeLessThan(100);
});

test('bare paragraphs become what the parser makes of them', () => {
  const pieces = fc.constantFrom(
    '<p>Снег</p>',
    '<p></p>',
    '<p> лёд\n5</p>',
    '\n',
    ' ',
    '<p>"да"</p>',
    '/',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const html = parts.join('');
      fc.pre(!/\s{3}/.test(html));
      expect(parseHtml(html).children).toEqual(parseDocument(html).children);
    }),
    { numRuns: 300 },
  );
});
