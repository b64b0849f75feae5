import { formatDatedMoment, minskDay, minskMoment } from '#lib/clock/day-words.ts';

/**
 * Says on a kept page that it is a copy, before anything else is read, and marks it for the style
 * sheet, which leaves out what was news when it was made: rails, the weather.
 * @param html the page as it came.
 * @param keptAt when it came, milliseconds since 1970.
 * @param now the reader's clock.
 */
export function markCopy(html: string, keptAt: number, now: Date): string {
  const at = minskMoment(new Date(keptAt));
  const words = formatDatedMoment(at, minskDay(now)).replaceAll(' ', '\u00a0');
  // After the skip link. A child of <body> which React does not expect is left alone by it.
  const line = `<section class="copy" aria-label="Без сети"><p>Нет сети. Сохранённая копия от <time datetime="${at}">${words}</time>. <a href="">Обновить</a></p></section>`;
  return markOffline(html).replace(/<header\b/, (header) => `${line}${header}`);
}

/** Marks a page shown without a connection. */
export function markOffline(html: string): string {
  return html.replace(/<html\b/, '<html data-copy=""');
}
