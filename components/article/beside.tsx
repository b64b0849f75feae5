import { renderWhole } from '#components/page/keep-whole.tsx';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import type { StoriesBeside, StoryLink } from '#lib/stories/story.ts';

/** The stories right before and after this one in its category; nothing for the only one. */
export function Beside({ beside: { earlier, later } }: { beside: StoriesBeside }) {
  if (!earlier && !later) return null;
  const link = ({ path, headline }: StoryLink, rel: string, words: string) =>
    html`<a rel="${rel}" href="${path}"><span>${words}</span> ${renderWhole(headline)}</a>`;
  return (
    <StaticPart
      as="nav"
      at=".beside"
      className="beside"
      aria-label="Соседние материалы рубрики"
      html={html`${earlier && link(earlier, 'prev', '← Раньше')}${later && link(later, 'next', 'Позже →')}`}
    />
  );
}
