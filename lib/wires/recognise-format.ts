import type { Element } from 'domhandler';
import { ghostData } from './ghost.ts';
import { isRecord } from './ninjs-values.ts';
import { type ScannedXml, scanXml } from './scan-xml.ts';
import { isWxr } from './wxr-items.ts';
import { parseXml } from './xml-tree.ts';

/** A document of no format we read; the message says what it is instead. */
export class FormatError extends Error {
  override name = 'FormatError';
  /** It is well-formed, and something else than news: a page, a sitemap. */
  readonly isOther: boolean;

  constructor(message: string, isOther = false) {
    super(message);
    this.isOther = isOther;
  }
}

export type Recognised =
  | { format: 'rss' | 'rdf' | 'atom'; xml: ScannedXml }
  | { format: 'atom-0.3' | 'newsml-g2' | 'newsml-1' | 'nitf'; root: Element }
  | { format: 'json-feed'; feed: Record<string, unknown> }
  | { format: 'ninjs'; items: unknown[] }
  | { format: 'wxr'; text: string }
  | { format: 'ghost'; data: Record<string, unknown> };

/** Roots of other documents newsrooms have at hand. */
const others: Record<string, string> = {
  html: 'an HTML page, not a feed',
  opml: 'a list of feeds (OPML), not a feed',
  urlset: 'a sitemap, not a feed',
  sitemapindex: 'a sitemap, not a feed',
};

/**
 * Recognises a document by what it holds; its name and content type say nothing.
 * @throws {FormatError} or {XmlError} with the reason.
 */
export function recogniseFormat(text: string): Recognised {
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) throw new FormatError('the document is empty');
  if (start === '{' || start === '[') return recogniseJson(text);
  if (start !== '<') throw new FormatError('neither XML nor JSON');
  // A page is seldom well-formed XML: what it is matters more than where it breaks.
  if (/^<(?:!doctype\s+html|html)\b/i.test(withoutComments(text).slice(0, 100))) {
    throw new FormatError('an HTML page, not a feed', true);
  }
  if (isWxr(text)) return { format: 'wxr', text };
  return recogniseXml(scanXml(text));
}

function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--') && rest.includes('-->')) {
    rest = rest.slice(rest.indexOf('-->') + 3).trimStart();
  }
  return rest;
}

const ATOM_0_3 = 'http://purl.org/atom/ns#';

/** Roots of wires that are read as a tree. */
const trees: Record<string, 'newsml-g2' | 'newsml-1' | 'nitf'> = {
  ...{ newsmessage: 'newsml-g2', newsitem: 'newsml-g2', packageitem: 'newsml-g2' },
  ...{ conceptitem: 'newsml-g2', knowledgeitem: 'newsml-g2', planningitem: 'newsml-g2' },
  ...{ newsml: 'newsml-1', nitf: 'nitf' },
};

function recogniseXml(xml: ScannedXml): Recognised {
  const tree = Object.hasOwn(trees, xml.root) ? trees[xml.root] : undefined;
  if (tree !== undefined) return { format: tree, root: parseXml(xml.text) };
  if (xml.root === 'feed' && xml.namespaces.includes(ATOM_0_3)) {
    return { format: 'atom-0.3', root: parseXml(xml.text) };
  }
  if (xml.root === 'feed') return { format: 'atom', xml };
  if (xml.root === 'rdf') return { format: 'rdf', xml };
  if (xml.root === 'rss') return { format: 'rss', xml };
  const other = others[xml.root] ?? `not a feed: its root is <${xml.root.slice(0, 40)}>`;
  throw new FormatError(other, true);
}

/** Escapes of what no database stores: a zero byte, half a sign. */
const unstorable = /\\u(?:0000|d[89a-f])/i;

/** Zero bytes are left out; half a sign becomes what every broken letter is. */
function storable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}

function recogniseJson(text: string): Recognised {
  let value: unknown;
  try {
    value = JSON.parse(text, unstorable.test(text) ? storable : undefined);
  } catch (error) {
    throw new FormatError(`not valid JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  if (Array.isArray(value)) {
    if (value.length === 0 || value.some(isNinjs)) return { format: 'ninjs', items: value };
    throw new FormatError('a JSON list of something else than ninjs items');
  }
  if (!isRecord(value)) throw new FormatError('JSON without an object in it');
  if (isJsonFeed(value)) return { format: 'json-feed', feed: value };
  if (isNinjs(value)) return { format: 'ninjs', items: [value] };
  const data = ghostData(value);
  if (data) return { format: 'ghost', data };
  throw new FormatError('JSON, but neither a JSON Feed nor ninjs, whose items have a "uri"');
}

function isJsonFeed(value: Record<string, unknown>): boolean {
  const { version, items } = value;
  if (typeof version === 'string' && version.includes('jsonfeed.org/version/')) return true;
  return Array.isArray(items) && typeof value['title'] === 'string';
}

/** Every version of ninjs requires `uri` and nothing else; the rest makes it news. */
function isNinjs(value: unknown): boolean {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return false;
  return Object.keys(value).some((name) => ninjsNames.has(name.toLowerCase()));
}

const ninjsNames = new Set([
  ...['type', 'versioncreated', 'pubstatus', 'headline', 'headlines', 'bodies', 'body_text'],
  ...['body_html', 'body_xhtml', 'descriptions', 'description_text', 'representationtype'],
]);
