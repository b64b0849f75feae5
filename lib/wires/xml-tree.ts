import { type ChildNode, type Element, isCDATA, isTag, isText, type ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { site } from '#lib/site.ts';
import { XmlError } from './scan-xml.ts';
import { textLinesOf } from './wire-html.ts';

/** Names of signs XML does not know: they come from the DTD a wire names, which is never opened. */
const NAMED = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,31};/gi;

/**
 * Parses a wire that `scanXml` has let pass into a tree of its elements. Namespaces are left aside:
 * agencies forget them, and two formats of one family seldom agree on a prefix.
 * @returns the root; names of elements and attributes are local and in small letters (`xml:lang` and
 *   `xml:base` keep their prefix), CDATA is plain text, comments and instructions are left out.
 * @throws {XmlError} when there is no element.
 */
export function parseXml(source: string): Element {
  const document = parseDocument(source, { xmlMode: true });
  simplify(document, new Map());
  const root = document.children.find(isTag);
  if (!root) throw new XmlError('no XML element in it');
  return root;
}

/** The first child element of each name in turn: `descend(item, 'itemmeta', 'pubstatus')`. */
export function descend(element: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>(
    (inside, name) => childrenOf(inside, name)[0] ?? null,
    element,
  );
}

/** Child elements of a name, in order. */
export function childrenOf(element: Element | null, name: string): Element[] {
  return (element?.children ?? []).filter(isTag).filter((child) => child.name === name);
}

/** Elements of a name at any depth, in order. */
export function allOf(element: Element | null, name: string): Element[] {
  return DomUtils.findAll((one) => one.name === name, element?.children ?? []);
}

/** Text of an element as one line; `null` where it is absent or empty. */
export function lineOf(element: Element | null | undefined): string | null {
  return (element && textLinesOf(element.children).join(' ')) || null;
}

/** The `name` of a thing, in the publication's language where it is given in several. */
export function nameOf(element: Element | null): string | null {
  const names = childrenOf(element, 'name');
  const ours = names.find((name) => attributeOf(name, 'xml:lang')?.slice(0, 2) === site.language);
  return lineOf(ours ?? names[0]);
}

/** Text of an element with its line breaks, for texts that are not markup. */
export function textOf(element: Element | null): string {
  return element ? DomUtils.textContent(element.children) : '';
}

/** An attribute; `null` where it is absent or empty. */
export function attributeOf(element: Element | null | undefined, name: string): string | null {
  return element?.attribs[name]?.trim() || null;
}

/** Nodes as HTML: what the wire calls its paragraphs and links has the names HTML gave them. */
export function htmlOfNodes(nodes: readonly ChildNode[]): string {
  return DomUtils.getOuterHTML([...nodes], { encodeEntities: 'utf8' });
}

/** `&auml;` and its like as HTML has them: NITF takes them from the same lists of ISO. */
function withSigns(text: string, signs: Map<string, string>): string {
  return text.replace(NAMED, (name) => {
    const sign = signs.get(name) ?? DomUtils.textContent(parseDocument(name));
    signs.set(name, sign);
    return sign;
  });
}

function simplify(parent: ParentNode, signs: Map<string, string>): void {
  const kept: ChildNode[] = [];
  for (const node of parent.children) {
    if (isText(node)) {
      node.data = withSigns(node.data, signs);
      kept.push(node);
    } else if (isCDATA(node)) kept.push(...node.children);
    else if (isTag(node)) {
      node.name = localName(node.name);
      node.attribs = Object.fromEntries(
        Object.entries(node.attribs).map(([name, value]) => [
          attributeName(name),
          withSigns(value, signs),
        ]),
      );
      simplify(node, signs);
      kept.push(node);
    }
  }
  parent.children = kept;
  for (const [index, node] of kept.entries()) {
    node.parent = parent;
    node.prev = kept[index - 1] ?? null;
    node.next = kept[index + 1] ?? null;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function attributeName(name: string): string {
  return /^xml(?:ns)?(?::|$)/i.test(name) ? name.toLowerCase() : localName(name);
}
