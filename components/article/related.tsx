import { renderCardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { renderWhole } from '#components/page/keep-whole.tsx';
import { StaticPart } from '#components/page/static-part.tsx';
import { renderTime } from '#components/page/time.tsx';
import { html } from '#lib/html.ts';
import type { StoryCard } from '#lib/stories/story.ts';

/** «Читайте также»: cards of related stories; nothing when there are none. */
export function Related({ stories, now }: { stories: readonly StoryCard[]; now: Date }) {
  if (stories.length === 0) return null;
  const cards = stories.map(({ path, picture, headline, publishedAt }) => {
    const small = { shape: '4x3', place: 'small', sizes: '104px' } as const;
    const drawn = picture && renderCardPicture({ picture, ...small });
    const time = renderTime(publishedAt, formatCardTime(publishedAt, now));
    return html`<li class="card">${drawn}<div><a href="${path}">${renderWhole(headline)}</a>${time}</div></li>`;
  });
  return (
    <StaticPart
      as="section"
      at=".related"
      className="related"
      aria-labelledby="related"
      html={html`<h2 id="related">Читайте также</h2><ul>${cards}</ul>`}
    />
  );
}
