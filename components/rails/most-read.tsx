import { renderWhole } from '#components/page/keep-whole.tsx';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/** «Самое читаемое» beside other matter: a few headlines by number; nothing when there are none. */
export function MostRead({ stories }: { stories: readonly StoryCard[] }) {
  if (stories.length === 0) return null;
  const { title, path } = site.mostRead;
  return (
    <StaticPart
      as="section"
      at=".rail-read"
      className="rail-read"
      aria-labelledby="most-read"
      html={html`<h2 id="most-read"><a href="${path}">${title}</a></h2>${renderMostRead(stories)}`}
    />
  );
}

/** Headlines in their order. */
export function renderMostRead(stories: readonly StoryCard[]) {
  const rows = stories.map(
    ({ path, headline }) => html`<li><a href="${path}">${renderWhole(headline)}</a></li>`,
  );
  return html`<ol>${rows}</ol>`;
}
