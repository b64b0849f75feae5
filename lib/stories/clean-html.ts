import { type ChildNode, isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import sanitize from 'sanitize-html';
import type { PictureInput } from './story-input.ts';

/** A block of a clean body: a paragraph, subhead, quotation, list, table or picture. */
export interface Block {
  /** `p`, `h2`, `h3`, `blockquote`, `ul`, `ol`, `table`, `pre`, `hr` or `figure`. */
  tag: string;
  /** HTML inside the block's own tag. */
  inner: string;
  /** HTML of the opening tag, attributes included. */
  open: string;
}

const blockTags = new Set(['p', 'h2', 'h3', 'blockquote', 'ul', 'ol', 'table', 'pre', 'hr']);
const containers = new Set([
  'div',
  'figure',
  'figcaption',
  'li',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
]);

const options: sanitize.IOptions = {
  allowedTags: [
    ...blockTags,
    ...['div', 'figure', 'figcaption', 'img', 'li', 'br', 'a', 'strong', 'em', 'sub', 'sup', 's'],
    ...['code', 'q', 'cite', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'svg', 'math'],
  nestingLimit: 40,
  transformTags: {
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
    h1: 'h2',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    section: 'div',
    article: 'div',
    main: 'div',
    header: 'div',
    footer: 'div',
    aside: 'div',
    center: 'div',
    address: 'div',
    dl: 'div',
    dt: 'div',
    dd: 'div',
  },
};

/**
 * Cleans untrusted HTML against the short allow-list and brings it into a flat list of blocks:
 * stray text becomes paragraphs, wrappers disappear, empty blocks are left out, pictures known by
 * address become `<figure data-picture="N">` (the main one, 0, is left out: it stands above).
 * @param html anything; never throws for its content.
 * @param pictures the story's pictures; their order numbers them. A `<figcaption>` fills the empty
 *   caption of its picture in the returned list.
 */
export function cleanHtml(
  html: string,
  pictures: readonly PictureInput[] = [],
): { blocks: Block[]; pictures: PictureInput[] } {
  const clean = sanitize(foldRuns(withoutControlCharacters(html)), options);
  const named = pictures.map((picture) => ({ ...picture }));
  const blocks: Block[] = [];
  let run: ChildNode[] = [];
  const placed = new Set<number>();

  const add = (tag: string, inner: string, open = `<${tag}>`) => {
    if (tag === 'hr' || tag === 'figure' || hasText(inner))
      blocks.push({ tag, inner: inner.trim(), open });
  };
  const flush = () => {
    for (const part of splitAtBreaks(serialise(run))) add('p', part);
    run = [];
  };
  const place = (image: ChildNode, caption: string) => {
    const source = isTag(image) ? image.attribs['src'] : undefined;
    const number = named.findIndex((picture) => picture.url !== null && picture.url === source);
    const picture = named[number];
    if (!picture) return;
    picture.caption ||= caption;
    if (number === 0 || placed.has(number)) return;
    placed.add(number);
    flush();
    add('figure', '', `<figure data-picture="${number}">`);
  };
  const visit = (node: ChildNode) => {
    if (!isTag(node)) {
      run.push(node);
      return;
    }
    if (node.name === 'img') return place(node, '');
    if (node.name === 'figure' || (!blockTags.has(node.name) && containsImage(node))) {
      const images = DomUtils.findAll((element) => element.name === 'img', node.children);
      const caption = DomUtils.findOne(
        (element) => element.name === 'figcaption',
        node.children,
        true,
      );
      if (images.length > 0 && (node.name === 'figure' || !hasText(serialise(node.children)))) {
        for (const image of images)
          place(image, caption ? textOf(serialise(caption.children)) : '');
        return;
      }
    }
    if (blockTags.has(node.name)) {
      flush();
      const images = DomUtils.findAll((element) => element.name === 'img', node.children);
      const open = serialise([node]).match(/^<[^>]*>/)?.[0] ?? `<${node.name}>`;
      const inner = serialise(node.children).replace(
        /<img\b[^>]*>|<\/?(?:div|figure|figcaption)>/g,
        '',
      );
      if (node.name === 'p') for (const part of splitAtBreaks(inner)) add('p', part, open);
      else add(node.name, inner, open);
      for (const image of images) place(image, '');
      return;
    }
    if (containers.has(node.name)) {
      flush();
      for (const child of node.children) visit(child);
      flush();
      return;
    }
    run.push(node);
  };
  for (const node of parseDocument(clean).children) visit(node);
  flush();
  return { blocks, pictures: named };
}

/** The blocks as one HTML string. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ tag, open, inner }) => (tag === 'hr' ? '<hr>' : `${open}${inner}</${tag}>`))
    .join('\n');
}

/** Plain text of clean HTML: entities decoded, white space folded, blocks apart. */
export function textOf(html: string): string {
  // Most paragraphs are text and nothing else.
  if (!/[<&]/.test(html)) return foldSpaces(html);
  const spaced = html.replace(
    /<\/(?:p|h2|h3|li|tr|td|th|caption|blockquote|pre)>|<br[^>]*>/g,
    ' $&',
  );
  return foldSpaces(DomUtils.textContent(parseDocument(spaced)));
}

function foldSpaces(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The text without characters PostgreSQL or a page cannot hold; line breaks and tabs stay. */
export function withoutControlCharacters(text: string): string {
  return text.toWellFormed().replace(/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv, '');
}

/** Long runs of white space mean nothing and cost every pattern below their square. */
function foldRuns(html: string): string {
  return html.replace(/\s{80,}/g, (run) => run.slice(0, 80));
}

function serialise(nodes: ChildNode[]): string {
  return DomUtils.getOuterHTML(nodes, { encodeEntities: 'utf8' });
}

function hasText(html: string): boolean {
  return textOf(html) !== '';
}

function containsImage(node: ChildNode): boolean {
  return (
    'children' in node && DomUtils.findOne((e) => e.name === 'img', node.children, true) !== null
  );
}

/** Two breaks in a row are a paragraph's end in what old editors send. */
function splitAtBreaks(html: string): string[] {
  const parts = html
    .split(/(?:\s*<br\s*\/?>\s*){2,}/)
    .map((part) => part.replace(/^(?:\s|<br\s*\/?>)+|(?:\s|<br\s*\/?>)+$/g, ''));
  if (parts.length === 1) return parts;
  // A break inside <strong> leaves halves: parsing closes them.
  return parts.map((part) => serialise(parseDocument(part).children));
}
