import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { closest, findAll, hasClass, make, rename, wordsOf } from './body-dom.ts';

const BOX = /^(?:fact-?box|facts|info-?box|spravka|dossier)$/;

/**
 * Makes one form of what stands beside the text: `<aside>`, its name a subhead at its beginning. One
 * inside another is part of it.
 * @param document changed in place.
 */
export function recogniseFacts(document: Document): void {
  const isBox = (element: Element) => element.name === 'aside' || hasClass(element, BOX);
  for (const box of findAll(document, isBox)) {
    rename(box, closest(box, ({ name }) => name === 'aside') ? 'div' : 'aside');
    if (box.name === 'aside') nameBox(box);
  }
}

/** The name is a heading; a first paragraph all in bold is meant for one. */
function nameBox(box: Element): void {
  const headings = findAll(box, ({ name }) => name === 'h2' || name === 'h3');
  for (const heading of headings) rename(heading, 'h3');
  if (headings.length > 0) return;
  const [first] = findAll(box, ({ name }) => name === 'p' || name === 'li' || name === 'td');
  if (first?.name !== 'p' || wordsOf(first) === '') return;
  const [bold] = findAll(first, ({ name }) => name === 'strong');
  if (!bold || wordsOf(bold) !== wordsOf(first)) return;
  DomUtils.replaceElement(first, make('h3', {}, bold.children));
}
