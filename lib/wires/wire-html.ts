import { type ChildNode, type Document, DomHandler, Element, isTag, isText } from 'domhandler';
import { DomUtils, Parser, parseDocument } from 'htmlparser2';
import { escapeHtml } from '#lib/html.ts';
import { foldSpaces, isBare } from '#lib/stories/html-text.ts';
import { parsePostScript } from '#lib/stories/post-script.ts';

/** Editors nest a dozen levels; thousands exist only to exhaust a reader. */
const MAX_DEPTH = 400;

const paragraphs = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'header',
    'footer',
    'aside',
    'main',
    'figure',
    'figcaption',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'tr', 'td', 'th', 'caption', 'address', 'hr', 'center'],
]);
/** What is shown in a frame; text inside is for browsers that cannot. */
const framed = new Set(['iframe', 'video', 'audio']);
const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'svg']);

/**
 * Parses untrusted HTML, a fragment or a whole page (of which the body is kept). Nothing is cleaned
 * here: the door does that.
 * @throws {RangeError} for boundless nesting.
 */
export function parseHtml(html: string): Document {
  if (mayBeDeep(html)) gaugeDepth(html);
  const document = isBare(html) ? parseBare(html) : parseDocument(html);
  const body = DomUtils.findOne((element) => element.name === 'body', document.children, true);
  if (body) document.children = body.children;
  for (const node of DomUtils.findAll((element) => silent.has(element.name), document.children)) {
    // Telegram puts a post into a page by a script that names it: it stays as a frame.
    const post = node.name === 'script' ? parsePostScript(node.attribs) : null;
    if (post) DomUtils.replaceElement(node, new Element('iframe', { src: post }));
    else DomUtils.removeElement(node);
  }
  for (const media of DomUtils.findAll(({ name }) => framed.has(name), document.children))
    media.children = media.children.filter((child) => isTag(child) && child.name === 'source');
  foldRuns(document.children);
  return document;
}

/** What the parser makes of bare paragraphs, in a third of the time. */
function parseBare(html: string): Document {
  const handler = new DomHandler();
  for (const part of html.split(/(<\/?p>)/)) {
    if (part === '<p>') handler.onopentag('p', {});
    else if (part === '</p>') handler.onclosetag();
    else if (part !== '') handler.ontext(part);
  }
  return handler.root;
}

/** Nothing is nested deeper than it has tags. */
function mayBeDeep(html: string): boolean {
  let at = -1;
  for (let tags = 0; tags <= MAX_DEPTH; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return false;
  }
  return true;
}

function gaugeDepth(html: string): void {
  let depth = 0;
  const gauge = new Parser({
    onopentag() {
      depth += 1;
      if (depth > MAX_DEPTH) throw new RangeError('its HTML is nested too deeply');
    },
    onclosetag() {
      depth -= 1;
    },
  });
  gauge.end(html);
}

/** Long runs of spaces mean nothing in HTML, and cost the patterns that look for them dearly. */
function foldRuns(nodes: readonly ChildNode[], pattern = /[\s\u00a0]{3,}/g, kept = 1): void {
  for (const node of nodes) {
    if (isText(node)) node.data = node.data.replace(pattern, (run) => run.slice(0, kept));
    else if (!isTag(node)) continue;
    else if (node.name === 'pre') foldRuns(node.children, /[\s\u00a0]{80,}/g, 80);
    else foldRuns(node.children, pattern, kept);
  }
}

/** The HTML of a parsed document. */
export function htmlOf(document: Document): string {
  return DomUtils.getOuterHTML(document.children, { encodeEntities: 'utf8' });
}

export function isBlock(node: ChildNode): boolean {
  return isTag(node) && paragraphs.has(node.name);
}

/** Visible text of nodes, one line a paragraph; entities decoded, white space folded. */
export function textLinesOf(nodes: readonly ChildNode[]): string[] {
  const lines = [''];
  const visit = (node: ChildNode) => {
    if (isText(node)) lines.push(`${lines.pop() ?? ''}${node.data}`);
    if (!isTag(node)) return;
    const apart = node.name === 'br' || paragraphs.has(node.name);
    if (apart) lines.push('');
    for (const child of node.children) visit(child);
    if (apart) lines.push('');
  };
  for (const node of nodes) visit(node);
  return lines.map(foldSpaces).filter((line) => line !== '');
}

/** Whether there is any visible text in nodes. */
export function hasText(nodes: readonly ChildNode[]): boolean {
  return nodes.some((node) =>
    isText(node) ? /\S/.test(node.data) : isTag(node) && hasText(node.children),
  );
}

/** HTML as one line of plain text: headlines, captions, names. */
export function plainLine(html: string): string {
  if (!/[<&]/.test(html)) return foldSpaces(html);
  return textLinesOf(parseHtml(html).children).join(' ');
}

/** True when a text carries tags, not merely a `<`. */
export function hasTags(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(text);
}

/** True for HTML with anything but marks of words: then its author parted the paragraphs. */
export function hasBlocks(html: string): boolean {
  return hasTags(
    html.replace(/<\/?(?:a|abbr|b|em|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi, ''),
  );
}

/**
 * Plain text as HTML paragraphs. Empty lines part paragraphs; without any, every line is one. Lines
 * inside a paragraph were cut for width and flow together, unless one ended its sentence.
 */
export function htmlOfText(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n').trim();
  const parts = normal.split(/\n[^\S\n]*\n\s*/);
  const blocks = parts.length > 1 ? parts : normal.split('\n');
  return blocks
    .map((block) => escapeHtml(block.trim()).replace(/([.!?…:;»"])[^\S\n]*\n\s*/g, '$1<br>'))
    .filter((block) => block !== '')
    .map((block) => `<p>${block}</p>`)
    .join('\n');
}
