import { type Document, type Element, isTag, isText } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { closest, findAll, make, text, wordsOf } from './body-dom.ts';
import { limits } from './limits.ts';

/** What marks a note in a text: `1`, `[1]`, `(1)`, `*`, `†`, `a`. */
const SIGN = /^[[(]?(?:\d{1,3}|[a-zа-я]|[ivx]{1,5}|\*{1,4}|[†‡§]{1,2})[\])]?$/i;
/** What leads from a note back to the text. */
const BACK = /^[[(]?(?:\d{1,3}|[↩↑⤴⏎^]\ufe0e?|[a-zа-я]|\*{1,4}|[†‡§]{1,2})[\])]?\.?$/iu;
/** `[^1]` in a text, `[^1]: …` at the beginning of a paragraph that is the note (Markdown). */
const OWN = /\[\^([\p{L}\p{N}_-]{1,40})\]/u;
const OWN_NOTE = /^\s*\[\^([\p{L}\p{N}_-]{1,40})\]:?\s*/u;

/**
 * Makes one form of footnotes, whatever editor or program they come from (WordPress, pandoc, GitHub,
 * Word, LibreOffice, `[^1]`): `<sup><a href="#note_1">1</a></sup>` where the text names a note, and
 * `<ol data-notes>` with the notes, in the order in which the text names them, at the end.
 * @param document changed in place.
 */
export function recogniseFootnotes(document: Document): void {
  nameStoredNotes(document);
  linkOwnNotes(document);
  const targets = targetsOf(document);
  const order = new Map(findAll(document, () => true).map((element, index) => [element, index]));
  const isBefore = (one: Element, other: Element) =>
    (order.get(one) ?? 0) < (order.get(other) ?? 0);
  const notes = new Map<Element, number>();
  for (const link of findAll(document, isLink).slice(0, limits.bodyNoteLinks)) {
    const anchor = anchorOf(link);
    const target = anchor && targets.get(anchor);
    const note = target && noteAt(target, link);
    if (
      !note ||
      !isBefore(link, note) ||
      !SIGN.test(wordsOf(link)) ||
      [...notes.keys()].some((one) => isInside(link, one))
    )
      continue;
    const number = notes.get(note) ?? notes.size + 1;
    if (number > limits.bodyNotes) break;
    notes.set(note, number);
    const sign = make('a', { href: `#note_${number}` }, [text(String(number))]);
    const around =
      link.parent && isTag(link.parent) && link.parent.name === 'sup' ? link.parent : link;
    const sup = make('sup', {}, [sign]);
    if (wordsOf(around) === wordsOf(link)) DomUtils.replaceElement(around, sup);
    else DomUtils.replaceElement(link, sign);
  }
  if (notes.size > 0) moveToEnd(document, [...notes.keys()]);
}

/** The notes of a stored body are found by their order. */
function nameStoredNotes(document: Document): void {
  for (const list of findAll(
    document,
    ({ name, attribs }) => name === 'ol' && 'data-notes' in attribs,
  )) {
    list.attribs = {};
    const items = list.children.filter(isTag);
    for (const [index, item] of items.entries()) item.attribs['id'] = `note_${index + 1}`;
  }
}

/** `[^1]` becomes a link to the paragraph that begins with it. */
function linkOwnNotes(document: Document): void {
  const paragraphs = new Map<string, Element>();
  for (const paragraph of findAll(document, ({ name }) => name === 'p' || name === 'li')) {
    const [first] = paragraph.children;
    const name = first && isText(first) ? OWN_NOTE.exec(first.data)?.[1] : undefined;
    if (name === undefined || !first || !isText(first) || paragraphs.has(name)) continue;
    first.data = first.data.replace(OWN_NOTE, '');
    paragraph.attribs['id'] = `own-${name}`;
    paragraphs.set(name, paragraph);
  }
  if (paragraphs.size === 0) return;
  const texts = DomUtils.filter(isText, document.children, true, Number.POSITIVE_INFINITY);
  for (const node of texts.filter(isText)) {
    const pieces = node.data.split(OWN);
    if (pieces.length < 3) continue;
    for (const [index, piece] of pieces.entries()) {
      const isName = index % 2 === 1;
      const link = () => make('a', { href: `#own-${piece}` }, [text('*')]);
      const made = !isName ? text(piece) : paragraphs.has(piece) ? link() : text(`[^${piece}]`);
      DomUtils.prepend(node, made);
    }
    DomUtils.removeElement(node);
  }
}

/** Elements by the names links give them. */
function targetsOf(document: Document): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of findAll(document, () => true)) {
    for (const name of [element.attribs['id'], element.attribs['name']])
      if (name && !targets.has(name)) targets.set(name, element);
  }
  return targets;
}

/** A feed may have made the anchor a whole address: what follows `#` counts, if it stands here. */
function anchorOf({ attribs }: Element): string | null {
  const [, anchor] = /#([^#\s]+)$/.exec(attribs['href'] ?? '') ?? [];
  return anchor ?? null;
}

/** The block a reference leads to; a subhead, or the reference's own paragraph, is none. */
function noteAt(target: Element, link: Element): Element | null {
  const isNote = ({ name }: Element) => name === 'li' || name === 'p' || name === 'div';
  const note = isNote(target) ? target : closest(target, isNote);
  if (!note || wordsOf(note) === '' || isInside(link, note)) return null;
  return note.name === 'div' && findAll(note, ({ name }) => name === 'h2').length > 0 ? null : note;
}

function isLink({ name }: Element): boolean {
  return name === 'a';
}

function isInside(element: Element, around: Element): boolean {
  return closest(element, (one) => one === around) !== null;
}

/** Takes the notes from where they stood, with what only framed them. */
function moveToEnd(document: Document, notes: readonly Element[]): void {
  const list = make('ol', { 'data-notes': '' });
  const places = new Set<Element>();
  for (const note of notes) {
    if (note.parent && isTag(note.parent)) places.add(note.parent);
    dropBackLinks(note);
    DomUtils.removeElement(note);
    DomUtils.appendChild(list, make('li', {}, flatten(note)));
  }
  for (const place of places) dropFrame(place);
  DomUtils.appendChild(document as unknown as Element, list);
}

function dropBackLinks(note: Element): void {
  for (const link of findAll(note, isLink)) {
    if (anchorOf(link) === null || !BACK.test(wordsOf(link))) continue;
    const around =
      link.parent && isTag(link.parent) && link.parent.name === 'sup' ? link.parent : null;
    DomUtils.removeElement(around && wordsOf(around) === wordsOf(link) ? around : link);
  }
}

/** A note is a line of text; its paragraphs follow one another. */
function flatten(note: Element) {
  return note.children.flatMap((child) =>
    isTag(child) && (child.name === 'p' || child.name === 'div')
      ? [...child.children, text(' ')]
      : [child],
  );
}

/** What stood around the notes goes when nothing but a rule or a heading is left of it. */
function dropFrame(place: Element): void {
  const left = findAll(place, ({ name }) => !/^h[23r]$/.test(name)).some((element) =>
    element.children.some((child) => isText(child) && child.data.trim() !== ''),
  );
  const own = place.children.some((child) => isText(child) && child.data.trim() !== '');
  const parent = place.parent;
  if (left || own) return;
  DomUtils.removeElement(place);
  if (parent && isTag(parent)) dropFrame(parent);
}
