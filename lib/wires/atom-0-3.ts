import type { Element } from 'domhandler';
import type { ReadFeed } from './rss.ts';
import { EntryError, emptyEntry, type Markup, type WireEntry } from './wire-entry.ts';
import { hasTags, plainLine } from './wire-html.ts';
import { attributeOf, childrenOf, descend, htmlOfNodes, lineOf, textOf } from './xml-tree.ts';

/**
 * Reads Atom 0.3, whose text says in `mode` how it was written: `xml` as it stands, `escaped`, or
 * `base64` (The Atom Syndication Format 0.3, 3.1.2).
 * @param root the `feed` element.
 */
export function readAtom03(root: Element): ReadFeed {
  return {
    source: {
      name: lineOfConstruct(descend(root, 'title')),
      link: pageOf(root),
      language: attributeOf(root, 'xml:lang'),
      rights: lineOfConstruct(descend(root, 'copyright')),
      sections: [],
      authors: namesOf(root),
    },
    entries: childrenOf(root, 'entry').map((entry) =>
      entry.children.length > 0 ? readEntry(entry, root) : new EntryError('nothing in it'),
    ),
  };
}

function readEntry(entry: Element, root: Element): WireEntry {
  const line = (name: string) => lineOf(descend(entry, name));
  const contents = childrenOf(entry, 'content').flatMap((one) => markupOf(one) ?? []);
  return {
    ...emptyEntry(),
    id: line('id'),
    headline: lineOfConstruct(descend(entry, 'title')) ?? '',
    summary: markupOf(descend(entry, 'summary')),
    body: contents.find((markup) => 'html' in markup) ?? contents[0] ?? null,
    link: pageOf(entry),
    base: attributeOf(entry, 'xml:base') ?? attributeOf(root, 'xml:base'),
    published: line('issued') ?? line('created') ?? line('modified'),
    updated: line('modified'),
    sections: childrenOf(entry, 'subject').flatMap((one) => lineOf(one) ?? []),
    authors: namesOf(entry),
    language: attributeOf(entry, 'xml:lang'),
    rights: lineOf(descend(entry, 'rights')),
  };
}

function markupOf(construct: Element | null): Markup | null {
  if (construct === null) return null;
  const mode = attributeOf(construct, 'mode')?.toLowerCase() ?? 'xml';
  const isText = /^text\/plain$/i.test(attributeOf(construct, 'type') ?? 'text/plain');
  const raw = textOf(construct);
  if (mode === 'base64') return textual(Buffer.from(raw, 'base64').toString('utf8'), isText);
  if (mode === 'escaped') return textual(raw, isText);
  const hasElements = construct.children.some((node) => 'name' in node);
  if (hasElements) return { html: htmlOfNodes(construct.children) };
  return textual(raw, isText && !hasTags(raw));
}

function textual(text: string, isText: boolean): Markup | null {
  if (text.trim() === '') return null;
  return isText ? { text } : { html: text };
}

function lineOfConstruct(construct: Element | null): string | null {
  const markup = markupOf(construct);
  if (markup === null) return null;
  return 'html' in markup ? plainLine(markup.html) : markup.text.replace(/\s+/g, ' ').trim();
}

function pageOf(element: Element): string | null {
  const links = childrenOf(element, 'link');
  const page = links.find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  return attributeOf(page, 'href');
}

function namesOf(element: Element): string[] {
  return childrenOf(element, 'author').flatMap((one) => lineOf(descend(one, 'name')) ?? []);
}
