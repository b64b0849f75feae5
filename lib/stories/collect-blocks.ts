import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { blockTags } from './allowed-html.ts';
import { closest, findAll } from './body-dom.ts';
import { serialise, splitAtBreaks, textOf } from './html-text.ts';
import type { PictureInput } from './story-input.ts';

/** A block of a clean body: a paragraph, subhead, quotation, list, table, picture, box. */
export interface Block {
  /** `p`, `h2`, `h3`, `blockquote`, `ul`, `ol`, `table`, `pre`, `hr`, `figure` or `aside`. */
  tag: string;
  /** HTML inside the block's own tag; blocks of an `aside` one a line. */
  inner: string;
  /** HTML of the opening tag, attributes included. */
  open: string;
}

const containers = new Set([
  ...['div', 'figure', 'figcaption', 'li', 'td', 'th', 'tr', 'tbody', 'thead'],
]);

/**
 * Brings clean HTML into a flat list of blocks: stray text becomes paragraphs, wrappers disappear,
 * empty blocks are left out, pictures and other parts stand between the blocks they came in.
 * @param pictures numbered by their order; captions, credits and descriptions found beside a picture
 *   fill its empty ones.
 */
export function collectBlocks(document: Document, pictures: PictureInput[]): Block[] {
  const notes: Block[] = [];
  const placed = new Set<number>([0]);
  const described = new Set<number>();

  /** The blocks of these nodes. */
  const collect = (nodes: readonly ChildNode[], isAside: boolean): Block[] => {
    const blocks: Block[] = [];
    let run: ChildNode[] = [];
    const add = (tag: string, inner: string, open = `<${tag}>`) => {
      if (tag === 'hr' || tag === 'figure' || textOf(inner) !== '')
        blocks.push({ tag, inner: inner.trim(), open });
    };
    const flush = () => {
      for (const part of splitAtBreaks(serialise(run))) add('p', part);
      run = [];
    };
    const place = (part: Element) => {
      const made = part.name === 'img' ? placePicture(part) : placePart(part);
      if (made === null) return;
      flush();
      add('figure', made.inner, made.open);
    };

    const placePicture = (image: Element) => {
      const number = numberOf(image);
      if (number === null || placed.has(number)) return null;
      placed.add(number);
      return { open: `<figure data-picture="${number}">`, inner: '' };
    };
    const placePart = (figure: Element) => {
      const { attribs } = figure;
      if ('data-embed' in attribs)
        return { open: openOf(figure), inner: serialise(figure.children) };
      const named = (attribs['data-gallery'] ?? attribs['data-picture'] ?? '').split(',');
      const images = findAll(figure, ({ name }) => name === 'img').map(numberOf);
      const given = [...named.filter((one) => /^\d+$/.test(one)).map(Number), ...images];
      const numbers = [...new Set(given)].filter(
        (one): one is number => one !== null && pictures[one] !== undefined && !placed.has(one),
      );
      for (const number of numbers) placed.add(number);
      const [only] = numbers;
      if (only === undefined) return null;
      const caption = figure.children.find((child) => isTag(child) && child.name === 'figcaption');
      const words = caption ? serialise([caption]) : '';
      const text = textOf(words);
      if (numbers.length === 1) {
        const picture = pictures[only];
        if (picture) picture.caption ||= text;
        return { open: `<figure data-picture="${only}">`, inner: '' };
      }
      const inner = text === '' ? '' : words;
      return { open: `<figure data-gallery="${numbers.join(',')}">`, inner };
    };

    const visit = (node: ChildNode) => {
      if (!isTag(node)) {
        run.push(node);
      } else if (isPart(node)) {
        place(node);
      } else if (node.name === 'figure' && findAll(node, isPart).length > 0) {
        for (const part of outermost(node)) place(part);
      } else if (node.name === 'aside' && !isAside) {
        flush();
        const inner = collect(node.children, true);
        if (inner.length > 0)
          blocks.push({ tag: 'aside', inner: joinBlocks(inner), open: '<aside>' });
      } else if (node.name === 'ol' && 'data-notes' in node.attribs) {
        const inner = serialise(node.children)
          .replace(/(<li>)\s+|\s+(<\/li>)/g, '$1$2')
          .trim();
        if (textOf(inner) !== '') notes.push({ tag: 'ol', inner, open: '<ol data-notes>' });
      } else if (blockTags.has(node.name)) {
        flush();
        const parts = detach(node);
        const open = openOf(node);
        const inner = serialise(node.children).replace(/<\/?(?:div|figure|figcaption|aside)>/g, '');
        if (node.name === 'p') for (const part of splitAtBreaks(inner)) add('p', part, open);
        else add(node.name, inner, open);
        for (const part of parts) place(part);
      } else if (containers.has(node.name) || node.name === 'aside') {
        flush();
        for (const child of node.children) visit(child);
        flush();
      } else {
        const parts = detach(node);
        if (parts.length === 0 || textOf(serialise([node])) !== '') run.push(node);
        for (const part of parts) place(part);
      }
    };
    for (const node of nodes) visit(node);
    flush();
    return blocks;
  };

  /** The picture an `<img>` shows; what is said beside it fills what is not said of it yet. */
  const numberOf = (image: Element): number | null => {
    const { src, alt = '' } = image.attribs;
    const number = pictures.findIndex(({ url }) => url !== null && url === src);
    const picture = pictures[number];
    if (!picture) return null;
    if (described.has(number)) return number;
    described.add(number);
    const around = closest(image, (one) => one.name === 'figure' || one.name === 'li');
    const isShared = around !== null && 'data-gallery' in around.attribs;
    const caption = isShared ? undefined : findCaption(around);
    const credit = caption && findAll(caption, ({ name }) => name === 'cite')[0];
    if (credit) picture.credit ||= textOf(serialise(credit.children));
    if (credit) DomUtils.removeElement(credit);
    if (caption) picture.caption ||= textOf(serialise(caption.children));
    picture.alt ||= alt;
    return number;
  };

  return [...collect(document.children, false), ...notes];
}

function findCaption(around: Element | null): Element | undefined {
  return around ? findAll(around, ({ name }) => name === 'figcaption')[0] : undefined;
}

/** What stands between blocks and in none. */
function isPart(element: Element): boolean {
  if (element.name === 'img') return true;
  const { attribs } = element;
  return (
    element.name === 'figure' &&
    ('data-embed' in attribs || 'data-gallery' in attribs || 'data-picture' in attribs)
  );
}

function outermost(element: Element): Element[] {
  return findAll(element, isPart).filter((part) => closest(part, isPart) === null);
}

/** Takes out of a block what cannot stand in it. Captions go with their pictures. */
function detach(element: Element): Element[] {
  const parts = outermost(element);
  for (const part of parts) {
    const figure = closest(part, ({ name }) => name === 'figure');
    DomUtils.removeElement(figure && isInside(figure, element) ? figure : part);
  }
  return parts;
}

function isInside(inner: Element, outer: Element): boolean {
  return closest(inner, (one) => one === outer) !== null;
}

function openOf(element: Element): string {
  return serialise([element]).match(/^<[^>]*>/)?.[0] ?? `<${element.name}>`;
}

/** The blocks as one HTML string. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ tag, open, inner }) => (tag === 'hr' ? '<hr>' : `${open}${inner}</${tag}>`))
    .join('\n');
}
