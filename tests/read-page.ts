import { Parser } from 'htmlparser2';

/** What a crawler reads in a page of HTML. */
export interface PageOfSite {
  title: string;
  description: string;
  canonical: string | null;
  indexed: boolean;
  /** Where its links lead, as they are written: `<a href>`. */
  links: string[];
  /** What else it names: `<link href>`, scripts, and addresses for other programs. */
  named: string[];
  /** Its pictures, those shared beside links to it among them. */
  pictures: string[];
  /** The other sizes and formats of its pictures: `srcset`. */
  sizes: string[];
  /** What fragments may point at. */
  ids: ReadonlySet<string>;
}

/** Connections that are opened ahead name no document. */
const noDocument = new Set(['preconnect', 'dns-prefetch']);
const sharedPictures = new Set(['og:image', 'twitter:image']);

/** Reads a page as a crawler without scripts does. */
export function readPage(html: string): PageOfSite {
  const ids = new Set<string>();
  const page = { title: '', description: '', canonical: null as string | null, indexed: true };
  const links: string[] = [];
  const named: string[] = [];
  const pictures: string[] = [];
  const sizes: string[] = [];
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, { id, href, src, srcset, rel, content, ...rest }) {
      if (id) ids.add(id);
      if (name === 'title') inTitle = true;
      if (name === 'a' && href !== undefined) links.push(href);
      if (name === 'link' && href !== undefined) {
        if (rel === 'canonical') page.canonical = href;
        if (!noDocument.has(rel ?? '')) named.push(href);
      }
      if (name === 'script' && src) named.push(src);
      if (name === 'img' && src) pictures.push(src);
      if (srcset) sizes.push(...addressesOfSet(srcset));
      if (name !== 'meta' || content === undefined) return;
      const says = rest['name'] ?? rest['property'] ?? '';
      if (says === 'description') page.description = content;
      if (says === 'robots') page.indexed = !content.includes('noindex');
      if (says === 'og:url') named.push(content);
      if (sharedPictures.has(says)) pictures.push(content);
    },
    ontext(text) {
      if (inTitle) page.title += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
    },
  });
  parser.end(html);
  return { ...page, links, named, pictures, sizes, ids };
}

function addressesOfSet(srcset: string): string[] {
  return srcset.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0] ?? '');
}
