import { type Document, type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { closest, findAll, hasClass, make, rename, wordsOf } from './body-dom.ts';

const PULL = /^(?:pull|pull-?quote|wp-block-pullquote)$/;

/**
 * Makes one form of quotations: `<blockquote>` with its author in a `<cite>` at its end, of class
 * `pull` where an editor lifted it out of the text.
 * @param document changed in place.
 */
export function recogniseQuotes(document: Document): void {
  for (const element of findAll(document, ({ name }) => name === 'aside' || name === 'div')) {
    const isPull = hasClass(element, PULL);
    if (isPull && findAll(element, ({ name }) => name === 'blockquote').length === 0)
      rename(element, 'blockquote', { class: 'pull' });
  }
  for (const quote of findAll(document, ({ name }) => name === 'blockquote')) {
    const around = closest(quote, (one) => one.name === 'figure' || hasClass(one, PULL));
    if (around && 'data-embed' in around.attribs) continue;
    const isPull = hasClass(quote, PULL) || (around !== null && hasClass(around, PULL));
    quote.attribs = isPull ? { class: 'pull' } : {};
    const author = takeAuthor(quote) ?? (around && takeCaption(around, quote));
    if (!quote.children.some((child) => isTag(child) && /^(?:p|ul|ol|div)$/.test(child.name)))
      DomUtils.appendChild(quote, make('p', {}, quote.children));
    if (author) DomUtils.appendChild(quote, author);
    if (around && isAlone(around, quote)) DomUtils.replaceElement(around, quote);
  }
  // Where nothing was quoted a footer is a wrapper like any other.
  for (const footer of findAll(document, ({ name }) => name === 'footer')) rename(footer, 'div');
}

/** Who said it, after what was said: a footer, a `<cite>`, a paragraph with nothing but one. */
function takeAuthor(quote: Element): Element | null {
  const last = quote.children.findLast((child) => isTag(child) || wordsOf(child) !== '');
  if (!last || !isTag(last) || quote.children.every((one) => one === last || wordsOf(one) === ''))
    return null;
  const cite = last.name === 'cite' ? last : findAll(last, ({ name }) => name === 'cite')[0];
  const isAuthor =
    last.name === 'footer' || (cite !== undefined && wordsOf(cite) === wordsOf(last));
  if (!isAuthor) return null;
  DomUtils.removeElement(last);
  return toCite(last.name === 'footer' ? last : (cite ?? last));
}

/** A figure around a quotation names its author in the caption (HTML, 4.4.4). */
function takeCaption(figure: Element, quote: Element): Element | null {
  const outside = figure.children.filter((child) => child !== quote && wordsOf(child) !== '');
  const [caption] = outside;
  if (outside.length !== 1 || !caption || !isTag(caption)) return null;
  DomUtils.removeElement(caption);
  return toCite(caption);
}

function isAlone(figure: Element, quote: Element): boolean {
  const inside = findAll(figure, ({ name }) => /^(?:img|iframe|figure)$/.test(name));
  return inside.length === 0 && wordsOf(figure) === wordsOf(quote);
}

/** The dash before a name is set by the page. */
function toCite(element: Element): Element {
  for (const cite of findAll(element, ({ name }) => ['cite', 'p', 'div'].includes(name))) {
    for (const child of [...cite.children]) DomUtils.prepend(cite, child);
    DomUtils.removeElement(cite);
  }
  const cite = make('cite', {}, element.children);
  const [first] = cite.children;
  if (first?.type === 'text') first.data = first.data.replace(/^[\s\u00a0]*[—–-]+[\s\u00a0]*/, '');
  return cite;
}
