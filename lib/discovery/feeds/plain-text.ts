import type { Html } from '#lib/html.ts';
import { textOf } from '#lib/stories/clean-html.ts';

const blockEnd = /(?<=<\/(?:p|h2|h3|li|tr|caption|blockquote|pre)>)/;

/** HTML as plain text: its blocks as paragraphs with an empty line between them. */
export function plainText({ text }: Html): string {
  return text
    .split(blockEnd)
    .map(textOf)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
