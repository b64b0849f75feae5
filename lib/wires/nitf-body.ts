import { type ChildNode, Element, isTag, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { attributeOf, childrenOf, descend, htmlOfNodes, lineOf } from './xml-tree.ts';

/** Elements of NITF that mean what HTML names otherwise. Those that HTML does not know at all
 * (`person`, `org`, `money`, `chron`) are left out at the door, and their words stay. */
const names: Record<string, string> = {
  hl1: 'h2',
  hl2: 'h2',
  hedline: 'div',
  bq: 'blockquote',
  block: 'div',
  credit: 'cite',
  fn: 'p',
};

/** Notes for editors and data about data: none of it is for readers. */
const hidden = new Set(['note', 'nitf-table-metadata', 'media-metadata', 'media-object']);

/**
 * The content of a NITF document as HTML, its pictures as figures in their places.
 * @param nitf the root of a document; only `body.content` is read (NITF 3.6, 4.6).
 */
export function htmlOfNitf(nitf: Element): string {
  // A note to editors has a `body.content` of its own.
  const contents = childrenOf(descend(nitf, 'body'), 'body.content');
  return contents.map((content) => htmlOfNodes(translate(content.children))).join('\n');
}

function translate(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): readonly ChildNode[] => {
    if (!isTag(node)) return [node];
    if (hidden.has(node.name)) return [];
    if (node.name === 'media') return figuresOf(node);
    const name = Object.hasOwn(names, node.name) ? names[node.name] : undefined;
    return [new Element(name ?? node.name, node.attribs, translate(node.children))];
  });
}

/** A picture in its widest size, with caption and credit; sound and video are no figures. */
function figuresOf(media: Element): Element[] {
  const type = attributeOf(media, 'media-type')?.toLowerCase() ?? 'image';
  if (!/^(?:image|photo|graphic|picture)/.test(type)) return [];
  const widthOf = (reference: Element) => Number(attributeOf(reference, 'width') ?? 0) || 0;
  const [widest] = childrenOf(media, 'media-reference')
    .filter((reference) => /^image\/|^$/.test(attributeOf(reference, 'mime-type') ?? ''))
    .toSorted((a, b) => widthOf(b) - widthOf(a));
  const source = attributeOf(widest, 'source');
  if (!source) return [];
  const captions = childrenOf(media, 'media-caption');
  const credit =
    childrenOf(media, 'media-producer').map(lineOf)[0] ??
    attributeOf(widest, 'source-credit') ??
    attributeOf(widest, 'copyright');
  const figure = new Element('figure', {}, [
    new Element('img', { src: source, alt: attributeOf(widest, 'alternate-text') ?? '' }),
  ]);
  const add = (name: string, attributes: Record<string, string>, text: string) =>
    DomUtils.appendChild(figure, new Element(name, attributes, [new Text(text)]));
  const caption = captions.flatMap((one) => lineOf(one) ?? []).join(' ');
  if (caption !== '') add('figcaption', {}, caption);
  if (credit) add('div', { class: 'credit' }, credit);
  return [figure];
}
