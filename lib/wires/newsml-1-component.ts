import { type Element, isTag } from 'domhandler';
import { isPicture } from './media-pictures.ts';
import { wordsOfNitf } from './nitf.ts';
import { wordsOfNitfText } from './nitf-text.ts';
import type { Markup, WireWords } from './wire-entry.ts';
import { hasTags } from './wire-html.ts';
import type { WirePicture } from './wire-pictures.ts';
import {
  allOf,
  attributeOf,
  childrenOf,
  descend,
  htmlOfNodes,
  lineOf,
  textOf,
} from './xml-tree.ts';

export interface ComponentContent {
  words: WireWords;
  /** Headline, byline and the rest of the component that holds the text. */
  lines: Element | null;
}

/** Components that are texts, but not the story's. */
const ASIDE = /caption|thumbnail|preview|quicklook|photo|picture|graphic|sidebar|note/i;

/**
 * The text of a NewsML 1 component: the first in reading order that is not a caption.
 * @returns `null` when there is none.
 */
export function contentOfComponent(component: Element | null): ComponentContent | null {
  if (component === null) return null;
  const texts = [component, ...allOf(component, 'newscomponent')].flatMap((one) => {
    if (isAside(one)) return [];
    const bodies = childrenOf(one, 'contentitem').flatMap((item) => wordsOfContent(item) ?? []);
    return bodies.map((words) => ({ words, owner: one }));
  });
  // The same text may come in several formats; plain text is the poorest.
  const best = texts.find(({ words: { body } }) => body !== null && 'html' in body) ?? texts[0];
  return best ? { words: best.words, lines: linesOf(best.owner) } : null;
}

/** A component's own lines, or those of the component around it. */
function linesOf(component: Element): Element | null {
  const own = descend(component, 'newslines');
  const { parent } = component;
  if (own || !parent || !isTag(parent) || parent.name !== 'newscomponent') return own;
  return linesOf(parent);
}

function isAside(component: Element): boolean {
  const role = attributeOf(descend(component, 'role'), 'formalname') ?? '';
  if (ASIDE.test(role)) return true;
  const { parent } = component;
  return parent !== null && isTag(parent) && parent.name === 'newscomponent' && isAside(parent);
}

function wordsOfContent(item: Element): WireWords | null {
  const none = { headline: '', summary: null, authors: [], place: null };
  const media = attributeOf(descend(item, 'mediatype'), 'formalname') ?? 'Text';
  if (!/text/i.test(media)) return null;
  const data = descend(item, 'datacontent') ?? descend(item, 'encoding', 'datacontent');
  if (data === null) return null;
  const nitf = allOf(data, 'nitf')[0];
  if (nitf) return wordsOfNitf(nitf);
  const html = data.children.find(isTag);
  if (html) {
    const body = descend(html, 'body') ?? allOf(html, 'body')[0] ?? data;
    return {
      ...none,
      headline: lineOf(allOf(html, 'h1')[0]) ?? '',
      body: { html: htmlOfNodes(body.children) },
    };
  }
  const inText = wordsOfNitfText(textOf(data));
  if (inText) return inText;
  const body = markupOf(item, data);
  return body === null ? null : { ...none, body };
}

function markupOf(item: Element, data: Element): Markup | null {
  const notation = attributeOf(descend(item, 'encoding'), 'notation') ?? '';
  const raw = textOf(data);
  const text = /base64/i.test(notation) ? Buffer.from(raw, 'base64').toString('utf8') : raw;
  if (text.trim() === '') return null;
  const type = ['mimetype', 'format'].map((name) => attributeOf(descend(item, name), 'formalname'));
  const isHtml = type.some((name) => /html/i.test(name ?? '')) || hasTags(text);
  return isHtml ? { html: text } : { text };
}

/** The pictures of a component: each `NewsComponent` of photographs is one, in its widest size. */
export function picturesOfComponent(component: Element | null): WirePicture[] {
  const components = component === null ? [] : [component, ...allOf(component, 'newscomponent')];
  const found = new Map<Element, { url: string; width: number }[]>();
  for (const one of components) {
    const files = childrenOf(one, 'contentitem').flatMap((item) => fileOf(item) ?? []);
    if (files.length === 0) continue;
    const owner = ownerOf(one);
    found.set(owner, [...(found.get(owner) ?? []), ...files]);
  }
  return [...found].flatMap(([owner, files]) => {
    const [widest] = files.toSorted((a, b) => b.width - a.width);
    return widest ? [{ url: widest.url, ...wordsOfPicture(owner) }] : [];
  });
}

/** Sizes and the caption of one picture may be components beside each other, inside the picture's. */
function ownerOf(component: Element): Element {
  const { parent } = component;
  if (!parent || !isTag(parent) || parent.name !== 'newscomponent') return component;
  const isPart = attributeOf(descend(component, 'role'), 'formalname') !== null;
  return isPart && contentOfComponent(parent) === null ? parent : component;
}

function fileOf(item: Element): { url: string; width: number } | null {
  const url = attributeOf(item, 'href');
  const media = attributeOf(descend(item, 'mediatype'), 'formalname') ?? '';
  const type = attributeOf(descend(item, 'mimetype'), 'formalname') ?? undefined;
  const isOne = /photo|picture|image|graphic/i.test(media) || isPicture(url ?? undefined, type);
  if (url === null || !isOne) return null;
  const width = allOf(item, 'property').find(
    (one) => attributeOf(one, 'formalname')?.toLowerCase() === 'width',
  );
  return { url, width: Number(attributeOf(width, 'value') ?? 0) || 0 };
}

function wordsOfPicture(component: Element): Pick<WirePicture, 'caption' | 'credit' | 'alt'> {
  const caption = allOf(component, 'newscomponent').find((one) =>
    /caption/i.test(attributeOf(descend(one, 'role'), 'formalname') ?? ''),
  );
  const captionText = lineOf(allOf(caption ?? null, 'datacontent')[0]);
  // The lines of a story with a picture beside its text are the story's, not the picture's.
  const lines = contentOfComponent(component) === null ? descend(component, 'newslines') : null;
  const author = lineOf(descend(lines, 'byline'));
  const credit = lineOf(descend(lines, 'creditline')) ?? lineOf(descend(lines, 'copyrightline'));
  return {
    caption: captionText ?? lineOf(descend(lines, 'headline')) ?? '',
    credit: [...new Set([author, credit])].filter((name) => name !== null).join(' / '),
    alt: '',
  };
}
