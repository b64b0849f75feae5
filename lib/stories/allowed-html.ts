import type sanitize from 'sanitize-html';
import { parsePostScript } from './post-script.ts';

/** What is stored of a body: the tags, attributes and values of `docs/body-html.md`, no others. */

/** Tags that are blocks by themselves. */
export const blockTags: ReadonlySet<string> = new Set([
  ...['p', 'h2', 'h3', 'blockquote', 'ul', 'ol', 'table', 'pre', 'hr'],
]);

const inlineTags = ['br', 'a', 'strong', 'em', 'sub', 'sup', 's', 'code', 'q', 'cite'];
const partTags = ['li', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const wrapperTags = ['div', 'figure', 'figcaption', 'img', 'aside'];

const common = {
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'svg', 'math'],
  nestingLimit: 40,
} satisfies sanitize.IOptions;

const cellAttributes = { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'] };

/** What may be stored. */
export const storedHtml: sanitize.IOptions = {
  ...common,
  allowedTags: [...blockTags, ...inlineTags, ...partTags, ...wrapperTags],
  allowedAttributes: {
    ...cellAttributes,
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start', 'data-notes'],
    blockquote: ['class'],
    figure: ['data-picture', 'data-gallery', 'data-embed', 'data-url'],
  },
  allowedClasses: { blockquote: ['pull'] },
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
};

/**
 * What the recognisers of a body's parts may see: also frames, files of sound and pictures, and the
 * names that tell a gallery from a wrapper. Nothing of it is stored before `storedHtml` let it pass.
 */
export const readableHtml: sanitize.IOptions = {
  ...common,
  allowedTags: [
    ...[...blockTags, ...inlineTags, ...partTags, ...wrapperTags],
    ...['iframe', 'video', 'audio', 'source', 'footer', 'span', 'small'],
  ],
  allowedAttributes: {
    ...cellAttributes,
    '*': ['class', 'id', 'name'],
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start', 'data-notes'],
    blockquote: ['cite', 'data-instgrm-permalink'],
    figure: ['data-picture', 'data-gallery', 'data-embed', 'data-url'],
    iframe: ['src', 'title', 'width', 'height'],
    video: ['src', 'title'],
    audio: ['src', 'title'],
    source: ['src'],
  },
  allowProtocolRelative: true,
  transformTags: {
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
    h1: 'h2',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    section: 'div',
    article: 'div',
    main: 'div',
    header: 'div',
    details: 'div',
    center: 'div',
    address: 'div',
    dl: 'div',
    dt: 'div',
    dd: 'div',
    script(tagName, attribs) {
      const src = parsePostScript(attribs);
      return src ? { tagName: 'iframe', attribs: { src } } : { tagName, attribs };
    },
  },
};
