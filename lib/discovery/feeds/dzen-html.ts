import { type Html, readyHtml } from '#lib/html.ts';

/** What Dzen takes in a text; it drops anything else with what stands in it. */
const known = new Set([
  ...['p', 'a', 'b', 'i', 'u', 's', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li'],
  ...['figure', 'figcaption', 'img'],
]);
const renamed: Readonly<Record<string, string>> = { strong: 'b', em: 'i', cite: 'i', pre: 'p' };

/**
 * A story's HTML in the tags Dzen knows: words of others stay without their tag, rows of tables
 * become paragraphs. By patterns, as the text was cleaned by a parser when it entered: tags are in
 * lower case, and `<` and `>` stand nowhere else.
 * @param whole from `renderFullHtml`.
 */
export function dzenHtml({ text }: Html): Html {
  const plain = text
    .replace(/<table\b[^>]*>[\s\S]*?<\/table>/g, unfoldTable)
    .replace(/\s*<br\s*\/?>\s*/g, ' ');
  return readyHtml(
    plain.replace(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g, (_, end: string, given: string, rest) => {
      const tag = renamed[given] ?? given;
      return known.has(tag) ? `<${end}${tag}${rest}>` : '';
    }),
  );
}

function unfoldTable(table: string): string {
  return table
    .replace(/<\/?p>/g, ' ')
    .replace(/<(\/?)caption>/g, '<$1p>')
    .replace(/<\/t[hd]>\s*<t[hd]\b[^>]*>/g, ' — ')
    .replace(/<(\/?)tr\b[^>]*>/g, '<$1p>');
}
