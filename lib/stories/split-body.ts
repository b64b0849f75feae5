import { type Embed, parseStoredEmbed } from './embeds.ts';
import type { Picture } from './story.ts';

/** What a page shows of a body, in its order. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'picture'; picture: Picture }
  /** Two pictures at least. */
  | { kind: 'gallery'; pictures: Picture[]; caption: string }
  /** `quote`: the words of a post, `caption` what is said of it; both clean HTML, often empty. */
  | { kind: 'embed'; embed: Embed; quote: string; caption: string }
  /** A box beside the text. `label`: the identifier of the heading it begins with. */
  | { kind: 'facts'; parts: BodyPart[]; label: string | null }
  /** Footnotes by their number, from 1: clean HTML. */
  | { kind: 'notes'; notes: string[] };

const PART =
  /<aside>([\s\S]*?)<\/aside>|<figure data-picture="(\d+)"><\/figure>|<figure data-gallery="([\d,]+)">([\s\S]*?)<\/figure>|<figure data-embed="(\w+)" data-url="([^"]+)">([\s\S]*?)<\/figure>|<ol data-notes>([\s\S]*?)<\/ol>(?=\s*$)/g;

/**
 * Cuts a body at what is not running text. A picture that is not there (withdrawn, or never came)
 * leaves no gap.
 * @param bodyHtml stored body HTML (`docs/body-html.md`), enhanced or not.
 * @param pictures the story's body pictures by number.
 */
export function splitBody(bodyHtml: string, pictures: ReadonlyMap<number, Picture>): BodyPart[] {
  const parts: BodyPart[] = [];
  let html = '';
  const flush = () => {
    if (html.trim() !== '') parts.push({ kind: 'html', html: html.trim() });
    html = '';
  };
  let end = 0;
  for (const found of bodyHtml.matchAll(PART)) {
    html += bodyHtml.slice(end, found.index);
    end = found.index + found[0].length;
    const part = readPart(found, pictures);
    if (!part) continue;
    flush();
    parts.push(part);
  }
  html += bodyHtml.slice(end);
  flush();
  return parts;
}

function readPart(found: RegExpExecArray, pictures: ReadonlyMap<number, Picture>): BodyPart | null {
  const [, box, number, numbers, words = '', provider, address = '', embedded = '', notes] = found;
  if (box !== undefined) {
    const parts = splitBody(box, pictures);
    const label = /^<h3 id="([^"]+)"/.exec(box)?.[1] ?? null;
    return parts.length > 0 ? { kind: 'facts', parts, label } : null;
  }
  if (notes !== undefined) {
    return {
      kind: 'notes',
      notes: [...notes.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, one = '']) => one),
    };
  }
  if (provider !== undefined) {
    const embed = parseStoredEmbed(provider, address.replaceAll('&amp;', '&'));
    const quote = /^<blockquote>([\s\S]*)<\/blockquote>/.exec(embedded)?.[1] ?? '';
    const caption = captionIn(embedded);
    if (embed) return { kind: 'embed', embed, quote, caption };
    // A site the portal no longer shows: its address stays, and the words.
    const link = `<p>${caption} <a href="${address}">${address}</a></p>`;
    return { kind: 'html', html: quote === '' ? link : `<blockquote>${quote}</blockquote>${link}` };
  }
  const shown = (number ?? numbers ?? '')
    .split(',')
    .flatMap((one) => pictures.get(Number(one)) ?? []);
  const [picture] = shown;
  if (!picture) return null;
  return shown.length === 1
    ? { kind: 'picture', picture }
    : { kind: 'gallery', pictures: shown, caption: captionIn(words) };
}

function captionIn(html: string): string {
  return /<figcaption>([\s\S]*?)<\/figcaption>/.exec(html)?.[1] ?? '';
}

/** The pictures that parts show, in their order. */
export function picturesOf(parts: readonly BodyPart[]): Picture[] {
  return parts.flatMap((part) => {
    if (part.kind === 'picture') return [part.picture];
    if (part.kind === 'gallery') return part.pictures;
    return part.kind === 'facts' ? picturesOf(part.parts) : [];
  });
}
