import { type ChildNode, type Document, Element, isTag, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** Small tools for the recognisers of a body's parts, on parsed HTML. */

/** Elements inside `root`, in the order of the document, that fit. */
export function findAll(root: Document | Element, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, root.children);
}

/** Whether one of an element's classes fits. */
export function hasClass(element: Element, pattern: RegExp): boolean {
  return (element.attribs['class'] ?? '').split(/\s+/).some((name) => pattern.test(name));
}

/** Visible text, white space folded. */
export function wordsOf(node: ChildNode | readonly ChildNode[]): string {
  return DomUtils.textContent(node as ChildNode | ChildNode[])
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Makes an element another one with the same content; its former attributes go. */
export function rename(
  element: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  element.name = name;
  element.attribs = { ...attributes };
}

/** A new element holding `children`, which leave the place where they stood. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly ChildNode[] = [],
): Element {
  const element = new Element(name, { ...attributes });
  for (const child of [...children]) DomUtils.appendChild(element, child);
  return element;
}

/** A text node. */
export function text(data: string): Text {
  return new Text(data);
}

/** The nearest element around `element` that fits. */
export function closest(element: Element, test: (element: Element) => boolean): Element | null {
  for (let parent = element.parent; parent && isTag(parent); parent = parent.parent) {
    if (test(parent)) return parent;
  }
  return null;
}

/** Whether an element is still part of what is walked, not of a part already replaced. */
export function isAttached(root: Document, element: Element): boolean {
  let node: ChildNode | Document = element;
  while (node.parent) node = node.parent as Element | Document;
  return node === root;
}
