import { renderPicture } from '#components/page/picture.tsx';
import { renderTime } from '#components/page/time.tsx';
import { dayOf, formatDay, formatTime } from '#lib/clock/clock.ts';
import { type Html, html, readyHtml } from '#lib/html.ts';
import { formatCredit } from '#lib/pictures/format-credit.ts';
import { entryAnchor, type LiveEntry } from '#lib/stories/live.ts';

/**
 * An entry of a live text, under its own anchor. `data-changed` tells an open page which version it
 * shows.
 */
export function renderEntry(entry: LiveEntry): Html {
  const { id, at, title, bodyHtml, key, author, picture, updatedAt } = entry;
  const anchor = entryAnchor(id);
  const head = html`<a href="#${anchor}">${renderTime(at, formatTime(at))}</a>${
    key && html` <b>Ключевой момент</b>`
  }${updatedAt && html` <span>обновлено ${renderTime(updatedAt, laterThan(at, updatedAt))}</span>`}`;
  return html`<article class="entry${key && ' key'}" id="${anchor}" data-day="${dayOf(at)}" data-changed="${
    updatedAt?.getTime() ?? 0
  }"><p class="meta">${head}</p>${title && html`<h4>${title}</h4>`}<div class="prose">${readyHtml(bodyHtml)}</div>${
    picture && renderFigure(picture)
  }${author && html`<p class="credit">${author}</p>`}</article>`;
}

/** The heading of the entries of a day. */
export function renderDayHeading(at: Date): Html {
  const day = dayOf(at);
  return html`<h3 data-day="${day}">${formatDay(day)}</h3>`;
}

function laterThan(at: Date, updatedAt: Date): string {
  const day = dayOf(updatedAt);
  return day === dayOf(at) ? formatTime(updatedAt) : `${formatDay(day)}, ${formatTime(updatedAt)}`;
}

function renderFigure(picture: NonNullable<LiveEntry['picture']>): Html {
  const sizes = '(min-width: 1140px) 690px, (min-width: 740px) 88vw, 100vw';
  const credit = formatCredit(picture.credit);
  const words = html`${picture.caption}${credit && html` <span>${credit}</span>`}`;
  return html`<figure>${renderPicture({ picture, shape: 'full', sizes })}${
    words.text !== '' && html`<figcaption>${words}</figcaption>`
  }</figure>`;
}
