import { Parser } from 'htmlparser2';
import { XmlError } from './scan-xml.ts';
import type { ParsedItem } from './wire-entry.ts';

/** What a WordPress export says once for all its items. */
export interface WxrChannel {
  title: string;
  link: string;
  language: string;
  /** Names readers saw, by login. */
  authors: Map<string, string>;
}

/** One item of a WordPress export as it stands there: a post, a page, an attachment… */
export interface WxrItem {
  /** Texts of its elements by their names as written, `wp:post_type` for one; of repeated ones the
   * first. */
  fields: Record<string, string>;
  /** `category`, `post_tag` or another taxonomy, and the term's name. */
  terms: { domain: string; name: string }[];
  meta: Record<string, string>;
  /** Set when it is longer than any article. */
  tooLong: boolean;
}

/** An item by its number in the export, from 1. */
export interface NumberedWxrItem {
  number: number;
  item: WxrItem;
}

/** Characters of one item: a hundred times the longest article. */
const LONGEST_ITEM = 8_000_000;
/** Only these fields of an item's custom fields are of use; plugins add dozens. */
const KNOWN_META = new Set(['_thumbnail_id', '_wp_attachment_image_alt']);
const MAX_DEPTH = 64;

/** Whether a document is a WordPress export, by its beginning. Read as a feed it would publish the
 * drafts and private posts it carries. */
export function isWxr(beginning: string): boolean {
  return /<rss\b[^>]*["']https?:\/\/wordpress\.org\/export\//.test(beginning.slice(0, 65_536));
}

/** The end of an export that breaks off. */
export function brokenOff(number: number, error: XmlError): ParsedItem {
  return { number, id: null, rejected: error.message, incomplete: false };
}

/**
 * Reads a WordPress export (WXR 1.0–1.2) as its text arrives, an item at a time. Lenient as
 * WordPress itself is: control characters, bare ampersands and CDATA in pieces are no obstacle.
 */
export class WxrItems {
  readonly channel: WxrChannel = { title: '', link: '', language: '', authors: new Map() };
  readonly #parser: Parser;
  readonly #open: string[] = [];
  readonly #take: (item: WxrItem) => void;
  #item: WxrItem | null = null;
  #author: Record<string, string> | null = null;
  #meta = { key: '', value: '' };
  #domain = '';
  #text: string[] = [];
  #length = 0;

  /** @param take is given each item once it is complete. */
  constructor(take: (item: WxrItem) => void) {
    this.#take = take;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#opened(name, attributes),
        ontext: (text) => this.#gather(text),
        onclosetag: (name) => this.#closed(name),
        onprocessinginstruction: (_, data) => {
          if (/<!ENTITY/i.test(data) || /^!DOCTYPE[^>]*\[/i.test(data)) {
            throw new XmlError('it declares entities of its own, which are never expanded');
          }
        },
      },
      { xmlMode: true, recognizeCDATA: true, decodeEntities: true },
    );
  }

  /** @throws {XmlError} for what no export holds: boundless nesting, entities of its own. */
  write(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: WordPress exports what editors pasted
    this.#parser.write(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
  }

  /** @throws {XmlError} when the export breaks off. Items before the break were given. */
  close(): void {
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) throw new XmlError(`cut short inside <${unclosed}>`);
    this.#parser.end();
  }

  #opened(name: string, attributes: Record<string, string>): void {
    if (this.#open.length >= MAX_DEPTH) throw new XmlError('nested too deeply');
    this.#open.push(name);
    this.#text = [];
    if (name === 'item') {
      this.#item = { fields: {}, terms: [], meta: {}, tooLong: false };
      this.#length = 0;
    } else if (name === 'wp:author' && this.#item === null) this.#author = {};
    else if (name === 'wp:postmeta') this.#meta = { key: '', value: '' };
    else if (name === 'category') this.#domain = attributes['domain'] ?? 'category';
  }

  #gather(text: string): void {
    if (this.#item === null || this.#item.tooLong) {
      if (this.#item === null && this.#text.length < 1000) this.#text.push(text);
      return;
    }
    this.#length += text.length;
    if (this.#length > LONGEST_ITEM) this.#item.tooLong = true;
    else this.#text.push(text);
  }

  #closed(name: string): void {
    const text = this.#text.join('').trim();
    this.#text = [];
    this.#open.pop();
    const parent = this.#open.at(-1);
    if (name === 'item') {
      if (this.#item) this.#take(this.#item);
      this.#item = null;
    } else if (this.#item) this.#closedInItem(this.#item, name, parent, text);
    else if (name === 'wp:author' && this.#author) {
      const { 'wp:author_login': login, 'wp:author_display_name': shown } = this.#author;
      if (login) this.channel.authors.set(login, shown || login);
      this.#author = null;
    } else if (this.#author) this.#author[name] = text;
    else if (parent === 'channel') {
      if (name === 'title' || name === 'link' || name === 'language') this.channel[name] ||= text;
    }
  }

  #closedInItem(item: WxrItem, name: string, parent: string | undefined, text: string): void {
    if (parent === 'item') {
      if (name === 'category') item.terms.push({ domain: this.#domain, name: text });
      else if (name === 'wp:postmeta') {
        const { key, value } = this.#meta;
        if (KNOWN_META.has(key)) item.meta[key] = value;
      } else if (name !== 'wp:comment') item.fields[name] ??= text;
    } else if (parent === 'wp:postmeta') {
      if (name === 'wp:meta_key') this.#meta.key = text;
      else if (name === 'wp:meta_value') this.#meta.value = text;
    }
  }
}
