import sanitize from 'sanitize-html';
import { type Html, readyHtml } from '#lib/html.ts';

/** What Dzen takes in a text; it drops anything else with what stands in it. */
const options: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'a', 'b', 'i', 'u', 's', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li'],
    ...['figure', 'figcaption', 'img'],
  ],
  allowedAttributes: { a: ['href'], img: ['src', 'width', 'height', 'alt'] },
  transformTags: { strong: 'b', em: 'i', cite: 'i', pre: 'p' },
};

/**
 * A story's HTML in the tags Dzen knows: words of others stay without their tag, rows of tables
 * become paragraphs.
 * @param whole from `renderFullHtml`.
 */
export function dzenHtml({ text }: Html): Html {
  const withoutTables = text.replace(/<table\b[^>]*>[\s\S]*?<\/table>/g, unfoldTable);
  return readyHtml(sanitize(withoutTables.replace(/\s*<br\s*\/?>\s*/g, ' '), options));
}

function unfoldTable(table: string): string {
  return table
    .replace(/<\/?p>/g, ' ')
    .replace(/<(\/?)caption>/g, '<$1p>')
    .replace(/<\/t[hd]>\s*<t[hd]\b[^>]*>/g, ' — ')
    .replace(/<(\/?)tr\b[^>]*>/g, '<$1p>');
}
