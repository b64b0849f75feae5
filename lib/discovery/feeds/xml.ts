import { type Html, readyHtml } from '#lib/html.ts';

/**
 * XML out of the templates of `lib/html.ts`: the entities they escape with are those of XML as well.
 * The package that reads feeds here can also write them, but not with the elements of Yandex, nor
 * with the offset of Minsk in dates; so all XML feeds are written one way.
 */

/** What XML 1.0 allows (section 2.2); anything else would make the document none. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A whole document, without the characters XML forbids. */
export function xmlDocument(root: Html): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text.replace(forbidden, '')}\n`;
}

/** HTML as the content of an element: shorter than escaped, and what Dzen asks for. */
export function cdata(content: Html): Html {
  return readyHtml(`<![CDATA[${content.text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}
