import { Parser } from 'htmlparser2';

/** XML we do not read; the message says why. */
export class XmlError extends Error {
  override name = 'XmlError';
}

export interface ScannedXml {
  /** Local name of the root element, as written. */
  root: string;
  /** Namespaces declared on the root element. */
  namespaces: string[];
  /** The document with an `xml:id` on every item, so that two readers of it agree which is which. */
  text: string;
  items: ScannedItem[];
}

/** What feed libraries leave out of an item. */
export interface ScannedItem {
  /** Its `xml:id` in `text`. */
  id: string;
  /** `yandex:full-text`: HTML, often without paragraphs. */
  fullText: string | null;
  /** `yandex:genre`: `message`, `article`, `interview`. */
  genre: string | null;
}

/** Deeper documents exist only to exhaust a reader. */
const MAX_DEPTH = 256;
const YANDEX = /^https?:\/\/(?:news\.)?yandex\.ru\/?(?:news\/?)?$/i;

/**
 * One quick pass over an XML document before any library sees it: what its root is, whether it is
 * whole, whether it is hostile, and the elements libraries drop. Expands no entity and opens no
 * address.
 * @throws {XmlError} for entities of its own, a document cut short, no root, boundless nesting.
 */
export function scanXml(source: string): ScannedXml {
  let root: { name: string; attributes: Record<string, string> } | null = null;
  const open: { name: string; prefixes: Map<string, string> }[] = [];
  const marks: { at: number; text: string }[] = [];
  const items: ScannedItem[] = [];
  let taken: { item: ScannedItem; field: 'fullText' | 'genre'; depth: number } | null = null;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= MAX_DEPTH) throw new XmlError('nested too deeply');
        if (root === null) {
          refuseEntities(source.slice(0, parser.startIndex));
          root = { name, attributes };
        }
        const prefixes = declare(open.at(-1)?.prefixes, attributes);
        const local = localName(name);
        const parent = localName(open.at(-1)?.name ?? '');
        open.push({ name, prefixes });
        if (isItem(local, parent)) {
          const given = attributes['xml:id'];
          const id = given ?? `item-${items.length + 1}`;
          if (!given)
            marks.push({ at: parser.startIndex + 1 + name.length, text: ` xml:id="${id}"` });
          items.push({ id, fullText: null, genre: null });
        }
        const item = items.at(-1);
        const field = fieldOf(name, prefixes);
        if (item && field && taken === null) {
          item[field] ??= '';
          taken = { item, field, depth: open.length };
        }
      },
      ontext(text) {
        if (taken) taken.item[taken.field] += text;
      },
      onclosetag() {
        if (taken?.depth === open.length) taken = null;
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  const unclosed = open.at(-1)?.name;
  if (unclosed !== undefined) throw new XmlError(`cut short inside <${unclosed}>`);
  parser.end();
  const found = root as { name: string; attributes: Record<string, string> } | null;
  if (found === null) throw new XmlError('no XML element in it');
  return {
    root: localName(found.name),
    namespaces: Object.entries(found.attributes)
      .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
      .map(([, uri]) => uri),
    text: insert(source, marks),
    items,
  };
}

function refuseEntities(prolog: string): void {
  if (/<!ENTITY/i.test(prolog)) {
    throw new XmlError('it declares entities of its own, which are never expanded');
  }
}

/** Items stand in a channel, in the root of an RSS 1.0 document or, as entries, in an Atom feed. */
function isItem(local: string, parent: string): boolean {
  if (local === 'item') return parent === 'channel' || parent === 'rdf' || parent === 'rss';
  return local === 'entry' && parent === 'feed';
}

function fieldOf(name: string, prefixes: Map<string, string>): 'fullText' | 'genre' | null {
  const local = localName(name);
  if (local !== 'full-text' && local !== 'genre') return null;
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const uri = prefixes.get(prefix);
  // Some sites use the prefix and forget to declare it.
  const isYandex = uri === undefined ? prefix === 'yandex' : YANDEX.test(uri.trim());
  if (!isYandex) return null;
  return local === 'genre' ? 'genre' : 'fullText';
}

function declare(outer: Map<string, string> | undefined, attributes: Record<string, string>) {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (outer && declared.length === 0) return outer;
  return new Map([
    ...(outer ?? []),
    ...declared.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const),
  ]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function insert(source: string, marks: readonly { at: number; text: string }[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text } of marks) {
    parts.push(source.slice(from, at), text);
    from = at;
  }
  return parts.join('') + source.slice(from);
}
