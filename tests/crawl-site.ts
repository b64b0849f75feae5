import { Parser } from 'htmlparser2';
import PQueue from 'p-queue';
import { addressesOf } from '#lib/discovery/test-sitemaps.ts';
import { type PageOfSite, readPage } from './read-page.ts';

/** Requests under way at once. */
const atOnce = 8;

/** An address of the site a document names. */
export interface Reference {
  /** Path and query of the document; `start` for those the crawl begins with. */
  from: string;
  /** Path and query. */
  to: string;
  /** Without `#`; empty where the whole document is meant. */
  fragment: string;
}

export interface Answer {
  status: number;
  type: string;
}

/** All a crawler has seen of a site. */
export interface Crawl {
  /** Every answer, by path and query. */
  answers: ReadonlyMap<string, Answer>;
  /** Every page of HTML that answered 200. */
  pages: ReadonlyMap<string, PageOfSite>;
  /** Paths each sitemap lists, by its own. */
  sitemaps: ReadonlyMap<string, readonly string[]>;
  /** Everything named anywhere. */
  references: readonly Reference[];
}

/**
 * Crawls a site over HTTP as a program without scripts does: asks for every address of it that a
 * page, feed or sitemap names, once, and follows no redirect. Results of searches it leaves out.
 * @param start paths it begins with.
 */
export async function crawlSite(origin: string, start: readonly string[]): Promise<Crawl> {
  const answers = new Map<string, Answer>();
  const pages = new Map<string, PageOfSite>();
  const sitemaps = new Map<string, string[]>();
  const references: Reference[] = [];
  const asked = new Set<string>();
  const queue = new PQueue({ concurrency: atOnce });

  const follow = (from: string, written: readonly string[]) => {
    for (const address of written) {
      const url = new URL(address, origin + (from === 'start' ? '/' : from));
      if (url.origin !== origin) continue;
      const to = url.pathname + url.search;
      references.push({ from, to, fragment: decodeURIComponent(url.hash.slice(1)) });
      if (asked.has(to) || to.startsWith('/search?')) continue;
      asked.add(to);
      void queue.add(() => ask(to));
    }
  };

  /** A size is made when it is first asked for, in seconds: one of each shape and format shows it. */
  const followSizes = (from: string, sizes: readonly string[]) => {
    for (const address of sizes) {
      const form = address.replace(/^.*\/|-\d+(?=\.)/g, '');
      if (asked.has(form)) continue;
      asked.add(form);
      follow(from, [address]);
    }
  };

  async function ask(path: string): Promise<void> {
    const response = await fetch(origin + path, { redirect: 'manual' });
    const type = response.headers.get('content-type') ?? '';
    answers.set(path, { status: response.status, type });
    const text = await response.text();
    if (response.status !== 200) return;
    if (type.startsWith('text/html')) {
      const page = readPage(text);
      pages.set(path, page);
      follow(path, [...page.links, ...page.named, ...page.pictures]);
      followSizes(path, page.sizes);
    } else if (type.startsWith('application/xml')) {
      const listed = addressesOf(text);
      sitemaps.set(
        path,
        listed.map((address) => new URL(address).pathname),
      );
      follow(path, [...listed, ...addressesInXml(text)]);
    } else if (/[/+]xml\b/.test(type)) {
      follow(path, addressesInXml(text));
    } else if (/[/+]json\b/.test(type)) {
      follow(path, addressesInJson(JSON.parse(text)));
    }
  }

  follow('start', start);
  await queue.onIdle();
  return { answers, pages, sitemaps, references };
}

const whole = /^https?:\/\/[^\s{}]+$/;

/** Every whole address in a feed or sitemap: texts and attributes, and links of HTML in texts. */
function addressesInXml(xml: string): string[] {
  const found: string[] = [];
  let text = '';
  const endText = () => {
    const read = text.trim();
    text = '';
    if (whole.test(read)) found.push(read);
    else if (read.includes('<')) found.push(...addressesInHtml(read));
  };
  const parser = new Parser(
    {
      onopentag(_, attributes) {
        endText();
        // Names of vocabularies lead nowhere.
        const values = Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns'));
        found.push(...values.map(([, value]) => value).filter((value) => whole.test(value)));
      },
      ontext(part) {
        text += part;
      },
      onclosetag: endText,
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

function addressesInHtml(html: string): string[] {
  const { links, pictures } = readPage(html);
  return [...links, ...pictures];
}

/** Every whole address in a JSON document, and links of HTML in it. */
function addressesInJson(value: unknown): string[] {
  if (typeof value === 'string') {
    return whole.test(value) ? [value] : value.startsWith('<') ? addressesInHtml(value) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesInJson);
}
