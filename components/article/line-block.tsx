import { countStories } from '#components/page/count-stories.ts';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { renderWhole } from '#components/page/keep-whole.tsx';
import { StaticPart } from '#components/page/static-part.tsx';
import { renderTime } from '#components/page/time.tsx';
import { html } from '#lib/html.ts';
import { lineBase } from '#lib/stories/line-address.ts';
import type { LineOfStory } from '#lib/stories/story-line.ts';

/** «Сюжет: …», the stories next to this one in it, and the way to all of them. */
export function LineBlock({ line, now }: { line: LineOfStory; now: Date }) {
  const { slug, title, count, near } = line;
  const rows = near.map(
    ({ path, headline, publishedAt }) =>
      html`<li>${renderTime(publishedAt, formatCardTime(publishedAt, now))} <a href="${path}">${renderWhole(headline)}</a></li>`,
  );
  return (
    <StaticPart
      as="section"
      at=".of-line"
      className="of-line"
      aria-labelledby="of-line"
      html={html`<h2 id="of-line">Сюжет: <a href="${lineBase(slug)}">${title}</a></h2><ul>${rows}</ul><p><a href="${lineBase(slug)}">Весь сюжет: ${countStories(count)} →</a></p>`}
    />
  );
}
