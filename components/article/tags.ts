import { type Html, html } from '#lib/html.ts';
import type { Tag } from '#lib/stories/story.ts';

/** Links to the story's tags; nothing without tags. */
export function renderTags(tags: readonly Tag[]): Html | null {
  if (tags.length === 0) return null;
  const links = tags.map(({ slug, name }) => html`<li><a href="/tags/${slug}">${name}</a></li>`);
  return html`<ul class="tags" aria-label="Темы">${links}</ul>`;
}
