import { renderTime } from '#components/page/time.tsx';
import { dayOf, formatDayAndTime, formatStoryTime, formatTime } from '#lib/clock/clock.ts';
import { type Html, html } from '#lib/html.ts';
import { type LiveOrder, type LivePage, type LiveText, orderOf } from '#lib/stories/live.ts';
import { formatLiveAddress } from '#lib/stories/live-address.ts';
import { renderDayHeading, renderEntry } from './render-entry.ts';
import { renderMoments } from './render-moments.ts';

type Text = Pick<LiveText, 'state' | 'startedAt' | 'endedAt'>;

/** Whether the page holds the newest entry: only there new ones can be let in. */
export function holdsNewest({ order, page, pages }: LivePage): boolean {
  return order === 'newest' ? page === 1 : page === pages;
}

/**
 * The part of an article that grows: key moments, then a page of entries under their days. The
 * place for the number of new ones is kept empty.
 * @param path of the story.
 */
export function renderLive(path: string, text: Text, page: LivePage): Html {
  const { order, entries, moments } = page;
  const usual = orderOf(text.state);
  const addressOf = (to: number) => formatLiveAddress(path, { order, page: to }, usual);
  const rows = renderMoments(moments, (to) => (to === page.page ? null : addressOf(to)));
  return html`<section class="live" aria-labelledby="live" data-order="${order}"><div class="moments"${
    rows.length === 0 && html` hidden`
  }><h2>Главное</h2><ol class="day-list">${rows}</ol></div><div class="live-head"><h2 id="live" tabindex="-1">Хроника событий</h2>${renderOrders(path, order, usual)}</div>${
    text.state === 'open' && holdsNewest(page) && html`<p class="live-fresh"></p>`
  }${entries.length === 0 && html`<p class="quiet">Сообщений пока нет.</p>`}<div class="entries">${renderDays(page)}</div>${renderPages(page, addressOf)}</section>`;
}

/** What the mark before the headline says: that it goes on, or when it ended. */
export function renderLiveMark({ state, startedAt, endedAt }: Text): Html {
  if (state === 'open' || endedAt === null) return html`<b class="live-mark">Онлайн</b>`;
  const sameDay = dayOf(startedAt) === dayOf(endedAt);
  const sameYear = dayOf(startedAt).slice(0, 4) === dayOf(endedAt).slice(0, 4);
  const format = sameDay ? formatTime : sameYear ? formatDayAndTime : formatStoryTime;
  return html`<b class="live-mark ended">Онлайн завершён ${renderTime(endedAt, format(endedAt))}</b>`;
}

function renderOrders(path: string, current: LiveOrder, usual: LiveOrder): Html {
  const names = { newest: 'Сначала новые', oldest: 'По порядку' } as const;
  const links = (['newest', 'oldest'] as const).map((order) => {
    const to = formatLiveAddress(path, { order, page: 1 }, usual);
    return html`<a href="${to}#live"${order === current && html` aria-current="true"`}>${names[order]}</a>`;
  });
  return html`<nav aria-label="Порядок сообщений">${links}</nav>`;
}

function renderDays({ entries }: LivePage): Html[] {
  return entries.map((entry, index) => {
    const before = entries[index - 1];
    const isNewDay = !before || dayOf(before.at) !== dayOf(entry.at);
    return html`${isNewDay && renderDayHeading(entry.at)}${renderEntry(entry)}`;
  });
}

function renderPages({ order, page, pages }: LivePage, addressOf: (page: number) => string): Html {
  if (pages === 1) return html``;
  const [earlier, later] = ['Более ранние сообщения', 'Более поздние сообщения'];
  const [previous, next] = order === 'newest' ? [later, earlier] : [earlier, later];
  const link = (to: number, text: string) =>
    to >= 1 && to <= pages && html`<a href="${addressOf(to)}#live">${text}</a>`;
  return html`<nav class="live-pages" aria-label="Страницы сообщений">${link(page - 1, `← ${previous}`)} <span>Страница ${page} из ${pages}</span> ${link(page + 1, `${next} →`)}</nav>`;
}
