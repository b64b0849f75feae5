import { type Document, type Element, isTag } from 'domhandler';
import { closest, findAll, hasClass, rename, wordsOf } from './body-dom.ts';

const GALLERY =
  /^(?:gallery|wp-block-gallery|wp-block-jetpack-(?:tiled-gallery|slideshow)|blocks-gallery-grid|photo-?gallery|slide-?show|slider|carousel)$/;
const ITEM = /^(?:gallery-item|blocks-gallery-item|wp-caption)$/;
const CAPTION = /^(?:wp-caption-text|gallery-caption|caption)$/;
const CREDIT = /^(?:byline|credits?|copyright|photographer)$/;

/**
 * Makes one form of pictures: each with its words in a `<figure>`, who took it in a `<cite>` of the
 * caption, several that stand together in a `<figure data-gallery>`.
 * @param document changed in place.
 */
export function recogniseGalleries(document: Document): void {
  for (const figure of findAll(document, (element) => hasClass(element, ITEM)))
    if (hasImages(figure)) rename(figure, 'figure');
  for (const caption of findAll(document, (element) => hasClass(element, CAPTION)))
    if (closest(caption, ({ name }) => name === 'figure')) rename(caption, 'figcaption');
  for (const credit of findAll(document, (element) => hasClass(element, CREDIT)))
    if (closest(credit, ({ name }) => name === 'figcaption')) rename(credit, 'cite');
  for (const wrapper of findAll(document, isGallery)) {
    if (closest(wrapper, isMarked)) continue;
    rename(wrapper, 'figure', { 'data-gallery': wrapper.attribs['data-gallery'] ?? '' });
  }
}

function isMarked({ attribs }: Element): boolean {
  return 'data-gallery' in attribs;
}

/** Named one, or a wrapper that holds several pictures, each in its figure, and nothing else. */
function isGallery(element: Element): boolean {
  if (element.name === 'figure' && isMarked(element)) return true;
  if (!['div', 'figure', 'ul', 'p', 'aside'].includes(element.name)) return false;
  if (hasClass(element, GALLERY)) return hasImages(element);
  if (element.name !== 'div' && element.name !== 'figure') return false;
  const parts = element.children.filter((child) => isTag(child) || wordsOf(child) !== '');
  const pictures = parts.filter((part) => isTag(part) && (part.name === 'img' || isPicture(part)));
  const words = parts.filter((part) => isTag(part) && part.name === 'figcaption');
  return pictures.length > 1 && pictures.length + words.length === parts.length;
}

function isPicture(element: Element): boolean {
  return element.name === 'figure' && hasImages(element);
}

function hasImages(element: Element): boolean {
  return findAll(element, ({ name }) => name === 'img').length > 0;
}
