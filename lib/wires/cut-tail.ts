import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { foldSpaces } from '#lib/stories/html-text.ts';
import { isBlock, textLinesOf } from './wire-html.ts';

/** What plugins of WordPress put under every post; «@» is a link. */
const FOOTER =
  /^(?:The post @ (?:appeared first|first appeared) on|(?:Сообщение|Запись|Публикация) @ (?:появил(?:ось|ась|ись) сначала на|впервые появил(?:ось|ась|ись)(?: на)?)) @ ?\.?$/;
const READ_ON =
  /^(?:читать (?:далее|дальше|полностью)|продолжить чтение|подробнее|read more|continue reading)[\s.…:>»→]*$/i;

/** Takes the closing paragraph away that only says where the post appeared first. */
export function cutFooter(document: Document): void {
  const block = around(lastWords(document.children), isBlock);
  if (block && FOOTER.test(skeletonOf(block))) DomUtils.removeElement(block);
}

/** Takes the closing link away that only leads to the rest of the text: «Читать далее». */
export function cutReadOn(document: Document): void {
  const link = around(lastWords(document.children), ({ name }) => name === 'a');
  if (link && isReadOn(link)) DomUtils.removeElement(link);
}

function isReadOn(link: Element): boolean {
  // WordPress's own, which repeats the headline for those who hear the page.
  if (/(?:^|\s)more-link(?:\s|$)/.test(link.attribs['class'] ?? '')) return true;
  const words = textLinesOf([link]).join(' ');
  // With a small letter it ends a sentence: «О ценах читайте подробнее».
  return READ_ON.test(words) && /^\p{Lu}/u.test(words);
}

/** The last node with a letter in it. */
function lastWords(nodes: readonly ChildNode[]): ChildNode | null {
  for (const node of nodes.toReversed()) {
    if (isText(node) && /[\p{L}\p{N}]/u.test(node.data)) return node;
    const inside = isTag(node) ? lastWords(node.children) : null;
    if (inside) return inside;
  }
  return null;
}

function around(node: ChildNode | null, test: (element: Element) => boolean): Element | null {
  for (let parent = node?.parent; parent && isTag(parent); parent = parent.parent) {
    if (test(parent)) return parent;
  }
  return null;
}

/** The words of a block with its links left blank. */
function skeletonOf(block: Element): string {
  const words = (node: ChildNode): string => {
    if (isText(node)) return node.data;
    if (!isTag(node)) return '';
    return node.name === 'a' ? '@' : node.children.map(words).join('');
  };
  return foldSpaces(words(block));
}
