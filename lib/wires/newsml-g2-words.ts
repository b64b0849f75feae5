import { type Element, isTag } from 'domhandler';
import { site } from '#lib/site.ts';
import { wordsOfNitf } from './nitf.ts';
import { wordsOfNitfText } from './nitf-text.ts';
import type { Markup, WireWords } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';
import {
  allOf,
  attributeOf,
  childrenOf,
  descend,
  htmlOfNodes,
  lineOf,
  textOf,
} from './xml-tree.ts';

/** What an item says to readers: its own headline and summary, and the words of its content. */
export function wordsOfG2(item: Element): WireWords {
  const content = contentOf(item);
  const meta = descend(item, 'contentmeta');
  const headlines = oursFirst(childrenOf(meta, 'headline'));
  const main = headlines.find((one) => /main/i.test(attributeOf(one, 'role') ?? ''));
  const summary = summaryOf(meta);
  const headline =
    lineOf(main ?? headlines[0]) ??
    (content.headline || lineOf(descend(item, 'itemmeta', 'title')) || '');
  return { ...content, headline, summary: summary ? { text: summary } : content.summary };
}

/** Of a line in several languages the publication's own comes first. */
function oursFirst(lines: readonly Element[]): Element[] {
  const isOurs = (one: Element) => attributeOf(one, 'xml:lang')?.slice(0, 2) === site.language;
  return lines.toSorted((a, b) => Number(isOurs(b)) - Number(isOurs(a)));
}

function summaryOf(meta: Element | null): string | null {
  const descriptions = oursFirst(childrenOf(meta, 'description'));
  const summary = descriptions.find((one) => /summ/i.test(attributeOf(one, 'role') ?? ''));
  return lineOf(summary ?? descriptions[0]);
}

/** The richest of the alternatives an item offers: XML before HTML in text before plain text. */
function contentOf(item: Element): WireWords {
  const none: WireWords = { headline: '', summary: null, body: null, authors: [], place: null };
  const set = descend(item, 'contentset');
  for (const inline of childrenOf(set, 'inlinexml')) {
    const nitf = allOf(inline, 'nitf')[0];
    if (nitf) return wordsOfNitf(nitf);
    const root = inline.children.find(isTag);
    if (root) return { ...none, ...wordsOfHtml(root, inline) };
  }
  const texts = childrenOf(set, 'inlinedata');
  const nitf = texts.map((data) => wordsOfNitfText(textOf(data))).find((words) => words);
  if (nitf) return nitf;
  const data = texts.map(markupOfData);
  const html = data.find((markup) => markup !== null && 'html' in markup);
  return { ...none, body: html ?? data.find((markup) => markup !== null) ?? null };
}

function wordsOfHtml(root: Element, inline: Element): Pick<WireWords, 'headline' | 'body'> {
  const body = descend(root, 'body');
  const title = lineOf(allOf(root, 'h1')[0]) ?? lineOf(descend(root, 'head', 'title')) ?? '';
  return { headline: title, body: { html: htmlOfNodes((body ?? inline).children) } };
}

function markupOfData(data: Element): Markup | null {
  const encoding = attributeOf(data, 'encoding') ?? '';
  const type = attributeOf(data, 'contenttype')?.toLowerCase() ?? 'text/plain';
  const raw = textOf(data);
  const text = /base64/i.test(encoding) ? Buffer.from(raw, 'base64').toString('utf8') : raw;
  if (text.trim() === '') return null;
  if (type.includes('html')) return { html: text };
  return type.startsWith('text/plain') ? { text } : { text: plainLine(text) };
}
