import { groupByDay } from '#components/feed/group-by-day.ts';
import { renderWhole } from '#components/page/keep-whole.tsx';
import { type Day, formatDayHeading, formatMoment } from '#lib/clock/day-words.ts';
import { type Html, html } from '#lib/html.ts';
import type { RailPicture, RailStory } from '#lib/stories/latest.ts';

/** The rows of rails, made by the server and, once something about them changes, by the browser. */

/**
 * Pixels each withdrawn story took, by its id: its row goes at once and keeps its height, so that
 * nothing moves.
 */
export type Taken = ReadonlyMap<number, number>;

const none: Taken = new Map();

/** Times and headlines under their days. */
export function renderLatestRows(stories: readonly RailStory[], day: Day, taken = none): Html {
  return html`${groupByDay(stories).map((group) => {
    const rows = group.stories.map((story) => {
      const { publishedAt } = story;
      const time = html`<time datetime="${publishedAt}">${publishedAt.slice(11, 16)}</time>`;
      return renderRow(story, taken, null, html`${time}<p>${renderHeadline(story)}</p>`);
    });
    return html`<div><h3>${formatDayHeading(group.day, new Date(day))}</h3><ul>${rows}</ul></div>`;
  })}`;
}

/** The first may have a picture. */
export function renderTopRows(stories: readonly RailStory[], day: Day, taken = none): Html {
  return html`${stories.map((story, index) => {
    const { publishedAt, picture } = story;
    const time = html`<time datetime="${publishedAt}">${formatMoment(publishedAt, day)}</time>`;
    const drawn = index === 0 && picture && renderPicture(picture);
    return renderRow(
      story,
      taken,
      'card',
      html`${drawn}<div>${renderHeadline(story)}${time}</div>`,
    );
  })}`;
}

function renderRow({ id }: RailStory, taken: Taken, className: string | null, content: Html): Html {
  const height = taken.get(id);
  if (height !== undefined) {
    return html`<li class="taken-back" data-id="${id}" style="min-height:${height}px"><p>Материал снят</p></li>`;
  }
  return html`<li${className && html` class="${className}"`} data-id="${id}">${content}</li>`;
}

function renderHeadline({ label, path, headline }: RailStory): Html {
  return html`${label && html`<b class="urgent${label === 'Онлайн' && ' live-mark'}">${label} </b>`}<a href="${path}">${renderWhole(headline)}</a>`;
}

/** The headline beside it says the same: it has no words of its own. */
function renderPicture({ avif, webp, width, height, colour }: RailPicture): Html {
  return html`<picture><source type="image/avif" srcset="${avif}"/><img src="${webp}" alt="" width="${width}" height="${height}" loading="lazy" style="background-color:${colour}"/></picture>`;
}
