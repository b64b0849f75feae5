import { type Document, type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { closest, findAll, hasClass, isAttached, make, text, wordsOf } from './body-dom.ts';
import {
  type Embed,
  parseEmbed,
  parseMediaFile,
  parseStoredEmbed,
  parseWebAddress,
} from './embeds.ts';
import { limits } from './limits.ts';

const POST = /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|telegram-post)$/;
/** Frames as small as these only count readers. */
const LEAST_SIDE = 10;

/**
 * Makes one form of every video and post of another site: `<figure data-embed data-url>`. A frame of
 * a site that is not known becomes a link to what it showed; one nobody could see goes.
 * @param document changed in place.
 */
export function recogniseEmbeds(document: Document): void {
  let made = 0;
  for (const element of findAll(document, isCandidate)) {
    if (!isAttached(document, element)) continue;
    const part = recognise(element);
    if (part) replace(element, part);
    if (part) made += 1;
    if (made === limits.bodyEmbeds) break;
  }
}

function isCandidate(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'figure') return 'data-embed' in attribs || hasClass(element, /^wp-block-embed$/);
  if (name === 'blockquote') return hasClass(element, POST);
  return ['iframe', 'video', 'audio', 'p'].includes(name);
}

/** What stands in the element's place; `null` leaves it as it is. */
function recognise(element: Element): Element | null {
  const { name, attribs } = element;
  if (name === 'iframe') return recogniseFrame(element);
  if (name === 'video' || name === 'audio') return recogniseFile(element, name);
  if (name === 'blockquote') return recognisePost(element);
  if (name === 'p') return recogniseAlone(element);
  const stored = attribs['data-embed'];
  if (stored === undefined) return recogniseAlone(element);
  const embed = parseStoredEmbed(stored, attribs['data-url'] ?? '');
  return embed
    ? make('figure', attributesOf(embed), element.children)
    : (linkTo(attribs['data-url'] ?? '', '') ?? make('div', {}, element.children));
}

function recogniseFrame({ attribs }: Element): Element {
  const address = attribs['src'] ?? '';
  const embed = parseEmbed(address);
  const isUnseen = [attribs['width'], attribs['height']].some(
    (side) =>
      side !== undefined && /^\d+(?:px)?$/.test(side) && Number.parseInt(side, 10) < LEAST_SIDE,
  );
  if (embed) return make('figure', attributesOf(embed));
  return (isUnseen ? null : linkTo(address, attribs['title'] ?? '')) ?? make('div', {});
}

function recogniseFile(element: Element, kind: 'video' | 'audio'): Element {
  const sources = findAll(element, ({ name }) => name === 'source');
  const addresses = [element, ...sources].flatMap(({ attribs }) => attribs['src'] ?? []);
  const embed = addresses.map((address) => parseMediaFile(address, kind)).find(Boolean);
  if (embed) return make('figure', attributesOf(embed));
  return linkTo(addresses[0] ?? '', element.attribs['title'] ?? '') ?? make('div', {});
}

/** A post quoted with its words: they stay and can be read without the other site. */
function recognisePost(post: Element): Element | null {
  const links = findAll(post, ({ name }) => name === 'a').map(
    ({ attribs }) => attribs['href'] ?? '',
  );
  const named = [post.attribs['cite'], post.attribs['data-instgrm-permalink']];
  const embed = [...named, ...links.reverse()].map((one) => one && parseEmbed(one)).find(Boolean);
  if (!embed) return null;
  const paragraphs = findAll(post, ({ name }) => name === 'p').filter((p) => wordsOf(p) !== '');
  for (const paragraph of paragraphs) DomUtils.removeElement(paragraph);
  if (embed.provider === 'instagram') {
    const caption = paragraphs.map((paragraph) => wordsOf(paragraph)).join(' ');
    return make('figure', attributesOf(embed), captionOf(caption));
  }
  const author = wordsOf(post).replace(/^[—–-]\s*/, '');
  const quoted = paragraphs.length > 0 ? [make('blockquote', {}, paragraphs)] : [];
  return make('figure', attributesOf(embed), [...quoted, ...captionOf(author)]);
}

/** An address that is all its paragraph says, or that an editor's «embed» block holds. */
function recogniseAlone(element: Element): Element | null {
  const words = wordsOf(
    element.children.filter((child) => !isTag(child) || child.name !== 'figcaption'),
  );
  if (!/^(?:https?:)?\/\/\S+$/.test(words)) return null;
  const embed = parseEmbed(words);
  if (embed) return make('figure', attributesOf(embed), captionsIn(element));
  return element.name === 'figure' ? linkTo(words, '') : null;
}

/** Puts the part where the element stood, or where the figure stood that held nothing else. */
function replace(element: Element, made: Element): void {
  const figure = closest(element, ({ name }) => name === 'figure');
  const others = figure ? findAll(figure, ({ name }) => name === 'img' || isFrame(name)) : [];
  if (!figure || made.name !== 'figure' || others.some((other) => other !== element)) {
    DomUtils.replaceElement(element, made);
    return;
  }
  for (const caption of captionsIn(figure)) DomUtils.appendChild(made, caption);
  DomUtils.replaceElement(figure, made);
}

function isFrame(name: string): boolean {
  return name === 'iframe' || name === 'video' || name === 'audio';
}

function captionsIn(element: Element): Element[] {
  return findAll(element, ({ name }) => name === 'figcaption').filter((one) => wordsOf(one) !== '');
}

function captionOf(words: string): Element[] {
  return words === '' ? [] : [make('figcaption', {}, [text(words)])];
}

function attributesOf({ provider, address }: Embed): Record<string, string> {
  return { 'data-embed': provider, 'data-url': address };
}

/** A plain link to what cannot be shown; `null` for what is no address of the web. */
function linkTo(address: string, title: string): Element | null {
  const url = parseWebAddress(address);
  if (!url) return null;
  const words = title.trim() || `Открыть на сайте ${url.hostname}`;
  return make('p', {}, [make('a', { href: url.href }, [text(words)])]);
}
