import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { hasTags, htmlOf, isBlock, parseHtml } from './wire-html.ts';
import type { WxrAttachments } from './wxr-attachments.ts';
import { expandShortcodes, figuresOf } from './wxr-shortcodes.ts';

/**
 * The body of a WordPress post as HTML with paragraphs: shortcodes and blocks resolved, pictures at
 * their full size, empty lines of the classic editor made paragraphs as WordPress makes them when
 * it shows a post.
 * @throws {RangeError} for boundless nesting.
 */
export function wxrBody(content: string, attachments: WxrAttachments, postId: string): string {
  const withGalleries = content.replace(
    /<!--\s*wp:gallery\s+(\{[^}]*\})\s*\/-->/g,
    (_, settings: string) =>
      figuresOf((settings.match(/\d+/g) ?? []).flatMap((id) => attachments.find(id) ?? [])),
  );
  const isOfBlocks = /<!--\s*wp:/.test(content);
  const plain = expandShortcodes(withGalleries, attachments, postId).replace(
    /<!--[\s\S]*?-->/g,
    '',
  );
  const html = tidyLineEnds(linkLoneAddresses(plain.replace(/\r\n?/g, '\n')));
  if (!isOfBlocks && !hasTags(html)) return paragraphsOf(html);
  const document = parseHtml(html);
  for (const image of elements(document.children, 'img')) nameImage(image, attachments);
  if (isOfBlocks) return htmlOf(document);
  return arrange(document.children);
}

/** An address alone on its line is shown as what it leads to; here it is a link. */
function linkLoneAddresses(html: string): string {
  return html.replace(
    /^[^\S\n]*(https?:\/\/[^\s<>"']{4,500})[^\S\n]*$/gm,
    '\n<p><a href="$1">$1</a></p>\n',
  );
}

/** Without spaces around line ends: parsing folds longer runs, which would hide the empty lines. */
function tidyLineEnds(html: string): string {
  // Replacing is tried at every space; that there is nothing to replace is seen at line ends alone.
  const isTidy = !/\n(?:(?=[^\S\n])|(?<=[^\S\n]\n))/.test(html);
  return (isTidy ? html : html.replace(/[^\S\n]*\n[^\S\n]*/g, '\n')).replace(/\n{2,}/g, '\n\n');
}

/** The body's smaller copy of a picture gives way to the picture itself. */
function nameImage(image: Element, attachments: WxrAttachments): void {
  const [, id = ''] = /\bwp-image-(\d+)/.exec(image.attribs['class'] ?? '') ?? [];
  const picture = id === '' ? undefined : attachments.find(id);
  if (!picture) return;
  image.attribs['src'] = picture.url;
  delete image.attribs['srcset'];
  image.attribs['alt'] ||= picture.alt;
}

function elements(nodes: ChildNode[], name: string): Element[] {
  return DomUtils.findAll((element) => element.name === name, nodes);
}

/** Text and inline elements between blocks become paragraphs, parted at empty lines. */
function arrange(nodes: readonly ChildNode[]): string {
  const parts: string[] = [];
  let run = '';
  const flush = () => {
    if (run.trim() !== '') parts.push(paragraphsOf(run));
    run = '';
  };
  for (const node of nodes) {
    if (isTag(node) && isBlock(node)) {
      flush();
      parts.push(arrangeBlock(node));
    } else
      run += isText(node) ? textOf(node) : DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' });
  }
  flush();
  return parts.join('\n');
}

function textOf(node: ChildNode): string {
  return DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' });
}

/** Quotations and wrappers hold paragraphs of their own; other blocks stay as they are. */
function arrangeBlock(element: Element): string {
  const holdsParagraphs = ['div', 'blockquote', 'section', 'article', 'aside'].includes(
    element.name,
  );
  if (!holdsParagraphs) return textOf(element);
  return `<${element.name}>${arrange(element.children)}</${element.name}>`;
}

function paragraphsOf(html: string): string {
  return html
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part.includes('\n') ? part.replace(/[^\S\n]*\n\s*/g, '<br>') : part))
    .map((part) => `<p>${part}</p>`)
    .join('\n');
}
