import { renderLiveMark } from '#components/live/render-live.ts';
import { renderWhole } from '#components/page/keep-whole.tsx';
import { renderTime } from '#components/page/time.tsx';
import { renderUrgencyLabel } from '#components/page/urgency-label.tsx';
import { formatStoryTime } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import type { Category } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';
import { formatLater } from './format-later.ts';
import { renderNotices } from './notices.ts';
import { readingMinutes } from './reading-minutes.ts';

/** Category, times, headline and what was changed since. */
export function renderArticleHead(story: Story, category: Category | undefined): Html {
  const { publishedAt, updatedAt, updateNote, headline } = story;
  const minutes =
    story.flash || story.liveText ? 0 : readingMinutes(`${story.lead} ${story.bodyText}`);
  const meta = [
    html`${story.liveText ? renderLiveMark(story.liveText) : renderUrgencyLabel(story)}`,
    html`${category && html`<a class="category" href="/${category.slug}">${category.name}</a>`}`,
    renderTime(publishedAt, formatStoryTime(publishedAt)),
    updatedAt && !updateNote
      ? html`<span>Обновлено ${renderTime(updatedAt, formatLater(updatedAt, publishedAt))}</span>`
      : html``,
    minutes > 0 ? html`<span>${minutes} мин</span>` : html``,
  ];
  const size = headlineSize(headline);
  const heading = html`<h1${size && html` class="${size}"`}>${renderWhole(headline)}</h1>`;
  return html`<header><p class="meta">${meta}</p>${heading}${renderNotices(story)}</header>`;
}

/** A long headline is set smaller, so that it takes four lines of the column at most. */
function headlineSize({ length }: string): string | null {
  const limit = [160, 130, 90, 65].find((limit) => length > limit);
  return limit === undefined ? null : `over-${limit}`;
}
