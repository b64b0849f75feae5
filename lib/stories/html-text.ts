import type { ChildNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** A footnote's number in the text belongs to no word. */
const NOTE_SIGN = /<sup><a href="#note_\d+">\d+<\/a><\/sup>/g;

/** Plain text of clean HTML: entities decoded, white space folded, blocks apart. */
export function textOf(html: string): string {
  // Most bodies are paragraphs of text and nothing else.
  if (!/&|<(?!\/?p>)/.test(html)) {
    return foldSpaces(html.replace(/<p>/g, '').replace(/<\/p>\n?/g, ' '));
  }
  const spaced = html
    .replace(NOTE_SIGN, '')
    .replace(/<\/(?:p|h2|h3|li|tr|td|th|caption|blockquote|pre|figcaption)>|<br[^>]*>/g, ' $&');
  return foldSpaces(DomUtils.textContent(parseDocument(spaced)));
}

/** White space of any kind and length as one space, none at the ends. */
export function foldSpaces(text: string): string {
  // Nearly all of it is single spaces, no-break ones too: only what is not is replaced by runs.
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}

/**
 * Paragraphs of text and nothing else, as most wires have: no attribute, no entity, no other tag.
 * There is nothing to clean in them and little to parse, which are half of an import's work.
 */
export function isBare(html: string): boolean {
  return /^(?:\s*<p>[^<>&]*<\/p>)*\s*$/.test(html);
}

/** HTML of parsed nodes. */
export function serialise(nodes: readonly ChildNode[]): string {
  return DomUtils.getOuterHTML([...nodes], { encodeEntities: 'utf8' });
}

/** Two breaks in a row are a paragraph's end in what old editors send. */
export function splitAtBreaks(html: string): string[] {
  const parts = html
    .split(/(?:\s*<br\s*\/?>\s*){2,}/)
    .map((part) => part.replace(/^(?:\s|<br\s*\/?>)+|(?:\s|<br\s*\/?>)+$/g, ''));
  if (parts.length === 1) return parts;
  // A break inside <strong> leaves halves: parsing closes them.
  return parts.map((part) => serialise(parseDocument(part).children));
}

/** The text without characters PostgreSQL or a page cannot hold; line breaks and tabs stay. */
export function withoutControlCharacters(text: string): string {
  return text.toWellFormed().replace(/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv, '');
}
