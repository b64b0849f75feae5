import { applyTypography } from './apply-typography.ts';
import { cleanHtml } from './clean-html.ts';
import { type Block, joinBlocks } from './collect-blocks.ts';
import { textOf, withoutControlCharacters } from './html-text.ts';
import { limits } from './limits.ts';
import { StoryInputError } from './prepare-story.ts';

/** An entry's words as an editor gives them. */
export interface EntryWords {
  title?: string;
  /** HTML, cleaned as the body of any story. */
  bodyHtml: string;
}

/** As they are stored. */
export interface PreparedEntry {
  title: string;
  bodyHtml: string;
  bodyText: string;
}

/**
 * Cleans and sets the words of a live entry. Pure.
 * @param language of the story.
 * @throws {StoryInputError} naming the field: no text, too much of it, or parts only a story has.
 */
export function prepareLiveEntry({ title, bodyHtml }: EntryWords, language: string): PreparedEntry {
  const set = (text: string) => applyTypography(text, language);
  const blocks = cleanHtml(bodyHtml)
    .blocks.map(simplify)
    .map(({ tag, open, inner }) => {
      // An entry has a title of its own; what stands under it is no level of the page's headings.
      if (tag !== 'h2' && tag !== 'h3')
        return { tag, open, inner: tag === 'pre' ? inner : set(inner) };
      return { tag: 'p', open: '<p>', inner: `<strong>${set(inner)}</strong>` };
    });
  const html = joinBlocks(blocks);
  const text = textOf(html);
  const name = set(
    withoutControlCharacters(title ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (text === '') throw new StoryInputError('text', 'is empty: an entry says something');
  if (text.length > limits.liveText) {
    const most = `at most ${limits.liveText}`;
    throw new StoryInputError('text', `has ${text.length} characters, ${most}: publish a story`);
  }
  if (name.length > limits.liveTitle) {
    throw new StoryInputError(
      'title',
      `has ${name.length} characters, at most ${limits.liveTitle}`,
    );
  }
  return { title: name, bodyHtml: html, bodyText: text };
}

/** A video or a post becomes a link: the policy of pages that are open names no player for it. */
function simplify(block: Block): Block {
  const { open, inner } = block;
  if (/^<(?:aside|ol data-notes)/.test(open)) {
    const part = open.startsWith('<aside') ? 'a box' : 'footnotes';
    throw new StoryInputError('text', `has ${part}, which only a story's own text may have`);
  }
  const [, address] = /^<figure data-embed="\w+" data-url="([^"]+)"/.exec(open) ?? [];
  if (address === undefined) return block;
  const words = /<figcaption>([\s\S]*?)<\/figcaption>/.exec(inner)?.[1] ?? '';
  return { tag: 'p', open: '<p>', inner: `${words} <a href="${address}">${address}</a>`.trim() };
}
