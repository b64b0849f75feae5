import { DomUtils, parseDocument } from 'htmlparser2';
import type { Html } from '#lib/html.ts';

const blockEnd = /<\/(?:p|h2|h3|li|tr|caption|blockquote|pre)>/g;
/** Between cells of a row and where a line breaks; the sign for a paragraph stands in no text. */
const wordEnd = /<\/t[hd]>|<br\s*\/?>/g;
/** A footnote's number would read as part of the word before it. */
const noteSign = /<sup><a href="[^"]*#note_(\d+)">\d+<\/a><\/sup>/g;
const paragraphEnd = '\u2029';

/** HTML as plain text: its blocks as paragraphs with an empty line between them. */
export function plainText({ text }: Html): string {
  const marked = text
    .replace(noteSign, ' [$1]')
    .replace(blockEnd, `${paragraphEnd}$&`)
    .replace(wordEnd, ' $&');
  return DomUtils.textContent(parseDocument(marked))
    .split(paragraphEnd)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
