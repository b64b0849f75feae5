import { type Html, html, readyHtml } from '#lib/html.ts';
import type { Embed } from '#lib/stories/embeds.ts';

const words = {
  video: { show: 'Показать видео', alone: 'Видео' },
  post: { show: 'Показать запись', alone: 'Запись' },
  audio: { show: 'Включить запись', alone: 'Звукозапись' },
} as const;

/**
 * A video, a sound or a post of another site: a link to it, and a button that loads it. Until the
 * button is pressed nothing is asked of that site; it says what a press does.
 * @param quote words of the post, clean HTML, or none.
 * @param caption clean HTML, or none.
 */
export function renderEmbed(embed: Embed, quote: string, caption: string): Html {
  const { kind, player, address, where } = embed;
  const host = new URL(player).hostname.replace(/^www\./, '');
  const isFile = embed.provider === kind;
  const button = html`<button type="button" data-action="embed" data-player="${player}"${isFile && html` data-file="${kind}"`}><b>${words[kind].show}</b><small>Загрузится с сайта ${host}: он узнает ваш IP-адрес</small></button>`;
  const link = html`<a href="${address}" rel="nofollow noopener">Открыть ${where}</a>`;
  const said = caption ? readyHtml(caption) : words[kind].alone;
  return html`<figure class="embed">${quote && html`<blockquote class="prose">${readyHtml(quote)}</blockquote>`}<div class="${kind}">${button}</div><figcaption>${said} <span>${link}</span></figcaption></figure>`;
}
