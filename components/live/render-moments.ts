import { renderTime } from '#components/page/time.tsx';
import { formatTime } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import { entryAnchor, type LiveMoment } from '#lib/stories/live.ts';

/**
 * The rows of «Главное»: links to key moments.
 * @param addressOf where another page of the entries stands; `null` for the one being read.
 */
export function renderMoments(
  moments: readonly LiveMoment[],
  addressOf: (page: number) => string | null,
): Html[] {
  return moments.map(({ id, at, title, page }) => {
    const to = `${addressOf(page) ?? ''}#${entryAnchor(id)}`;
    return html`<li>${renderTime(at, formatTime(at))}<p><a href="${to}">${title}</a></p></li>`;
  });
}
