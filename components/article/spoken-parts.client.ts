import { cutForSpeech } from './cut-for-speech.ts';

/** A few sentences to be spoken, and the paragraph they stand in. */
export interface SpokenPart {
  element: HTMLElement;
  text: string;
}

/** Headline, lead, and whatever of the body is sentences. */
const paragraphs = 'h1, .lead, .prose :is(p, li, h2, h3, h4, blockquote)';
/** A paragraph that holds others is spoken through them. */
const inner = 'p, li, h2, h3, h4, blockquote';
/** Pictures with captions, tables, and what stands apart from the text. */
const unspoken = 'figure, table, aside, nav, form, dialog, details, [hidden]';
/** Within a paragraph: end marks, signs that link to a subhead, marks of notes, buttons. */
const silent = '[aria-hidden="true"], a[aria-label], sup, button, svg';

/** What is read aloud of an article, in its order. */
export function spokenParts(article: HTMLElement, language: string): SpokenPart[] {
  const elements = [...article.querySelectorAll<HTMLElement>(paragraphs)];
  return elements
    .filter((element) => !element.closest(unspoken) && !element.querySelector(inner))
    .flatMap((element) =>
      cutForSpeech(textOf(element), language).map((text) => ({ element, text })),
    );
}

function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll(silent)) one.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
