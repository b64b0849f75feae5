import { type Document, Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { textLinesOf } from './wire-html.ts';

/** A picture as a document offers it. */
export interface WirePicture {
  /** As in the document, made absolute where it was relative. */
  url: string;
  caption: string;
  credit: string;
  alt: string;
}

/** Smaller ones are icons, smileys and counters. */
const MIN_SIZE = 40;
const MAX_PICTURES = 60;
/** What image servers call the size, crop, quality and signature of what they send. */
const SIZE_PARAMETERS =
  /^(?:w|h|width|height|q|quality|fit|crop|rect|resize|size|scale|dpr|auto|format|fm|s|ssl|strip|v)$/i;

/**
 * Makes an address of a document absolute. One that is absolute stays letter by letter.
 * @returns `null` for anything that does not lead to the web: `javascript:`, `data:`, a relative
 *   address without a base.
 */
export function resolveAddress(
  address: string | null | undefined,
  base: string | null,
): string | null {
  const text = address?.trim() ?? '';
  if (text === '' || text.length > 2048) return null;
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? text : null;
  const resolved = URL.parse(
    text,
    base ?? (text.startsWith('//') ? 'https://host.invalid' : undefined),
  );
  return resolved?.protocol === 'https:' || resolved?.protocol === 'http:' ? resolved.href : null;
}

/**
 * Makes the links and pictures of a body absolute, in place: addresses that lead nowhere disappear,
 * pictures that wait for a script get their address, icons and counters go.
 * @param renditions other addresses of a picture and the one it is known by.
 */
export function resolveBody(
  document: Document,
  base: string | null,
  renditions: ReadonlyMap<string, string> = new Map(),
): void {
  const names = namesIn(document);
  const all = DomUtils.findAll(() => true, document.children);
  const named = (name: string) => all.filter((element) => element.name === name);
  for (const link of named('a')) {
    const href = link.attribs['href']?.trim() ?? '';
    // A footnote leads to its note, wherever the story comes to stand.
    if (names.has(href.slice(1)) && href.startsWith('#')) continue;
    const kept = /^(?:mailto|tel):/i.test(href) ? href : resolveAddress(href, base);
    if (kept !== null) link.attribs['href'] = kept;
    else unwrap(link);
  }
  for (const name of ['iframe', 'video', 'audio', 'source']) {
    for (const media of named(name)) {
      const given = media.attribs['data-src'] ?? media.attribs['data-lazy-src'];
      const address = resolveAddress(given ?? media.attribs['src'], base);
      if (address !== null) media.attribs['src'] = address;
      else delete media.attribs['src'];
    }
  }
  for (const image of named('img')) {
    const address = sourceOf(image, base);
    if (address === null || isIcon(image)) DomUtils.removeElement(image);
    else image.attribs['src'] = renditions.get(address) ?? address;
  }
}

/**
 * The pictures of a story: the main one first, then those of the body in order, then those of the
 * gallery the body does not place, which get their figures after the text. The main one is what the
 * document offers, else the body's first; in the body an offered picture gets its own address, so
 * that the door knows it again.
 * @param gallery further pictures the document offers.
 * @param document the body, changed in place.
 */
export function collectPictures(
  offered: WirePicture | null,
  gallery: readonly WirePicture[],
  document: Document,
): WirePicture[] {
  const known = offered ? [offered, ...gallery] : gallery;
  const pictures = new Map<string, WirePicture>();
  if (offered) pictures.set(offered.url, clip(offered));
  for (const image of elements(document, 'img')) {
    const src = image.attribs['src'] ?? '';
    const same = known.find(({ url }) => isSamePicture(url, src));
    const url = same?.url ?? src;
    image.attribs['src'] = url;
    const alt = (image.attribs['alt'] ?? '').replace(/\s+/g, ' ').trim();
    const picture = pictures.get(url) ?? clip(same ?? { url, caption: '', credit: '', alt });
    picture.alt ||= clip({ url, caption: '', credit: '', alt }).alt;
    picture.credit ||= clip({ url, caption: '', credit: creditOf(image), alt: '' }).credit;
    pictures.set(url, picture);
  }
  for (const picture of gallery) {
    if ([...pictures.keys()].some((url) => isSamePicture(url, picture.url))) continue;
    // Without any other the first is the main one, which stands above the text.
    if (pictures.size > 0) DomUtils.appendChild(document, figureOf(picture));
    pictures.set(picture.url, clip(picture));
  }
  return [...pictures.values()].slice(0, MAX_PICTURES);
}

function figureOf({ url, alt }: WirePicture): Element {
  return new Element('figure', {}, [new Element('img', { src: url, alt })]);
}

/** An overlong caption must not cost the story. */
function clip({ url, caption, credit, alt }: WirePicture): WirePicture {
  return {
    url,
    caption: caption.slice(0, 2000),
    credit: credit.slice(0, 300),
    alt: alt.slice(0, 1000),
  };
}

/** What links inside a document may lead to. */
function namesIn(document: Document): Set<string> {
  const named = DomUtils.findAll(
    ({ attribs }) => 'id' in attribs || 'name' in attribs,
    document.children,
  );
  return new Set(named.flatMap(({ attribs }) => [attribs['id'] ?? '', attribs['name'] ?? '']));
}

function elements(document: Document, name: string): Element[] {
  return DomUtils.findAll((element) => element.name === name, document.children);
}

/** The real address of an image whose `src` may be a placeholder until a script runs. */
function sourceOf(image: Element, base: string | null): string | null {
  const { attribs } = image;
  const ofSet = (set: string | undefined) => set?.trim().split(/\s+/)[0]?.replace(/,$/, '');
  const lazy = attribs['data-src'] ?? attribs['data-lazy-src'] ?? attribs['data-original'];
  return (
    resolveAddress(lazy, base) ??
    resolveAddress(attribs['src'], base) ??
    resolveAddress(ofSet(attribs['srcset'] ?? attribs['data-srcset']), base)
  );
}

function isIcon(image: Element): boolean {
  const sizes = [image.attribs['width'], image.attribs['height']];
  return sizes.some(
    (size) =>
      size !== undefined && /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) < MIN_SIZE,
  );
}

/** The same picture in another size: `photo-300x200.jpg?w=300` and `photo.jpg`. */
export function isSamePicture(a: string, b: string): boolean {
  return a === b || withoutSize(a) === withoutSize(b);
}

function withoutSize(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  // Others name the picture: `/image?id=7`.
  for (const name of [...url.searchParams.keys()]) {
    if (SIZE_PARAMETERS.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return url.host + url.pathname.replace(/-\d+x\d+(?=\.\w+$)/, '') + url.search;
}

/** Leaves what was inside. */
function unwrap(element: Element): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child);
  DomUtils.removeElement(element);
}

/** A photographer named beside a picture: `<figure><img><div class="byline">…`. */
function creditOf(image: Element): string {
  const figure = DomUtils.getParent(image);
  if (!figure || !isTag(figure) || figure.name !== 'figure') return '';
  const named = DomUtils.findOne(
    (element) =>
      /(?:^|[\s_-])(?:byline|credit|copyright|author)/i.test(element.attribs['class'] ?? ''),
    figure.children,
    true,
  );
  return named ? textLinesOf([named]).join(' ') : '';
}
