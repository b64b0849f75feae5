import { type Html, html } from '#lib/html.ts';

/**
 * «Нашли опечатку?» after the article. With scripts the marked words are taken; without them they
 * are written into a form, which leads back here with thanks.
 */
export function renderTypo(path: string): Html {
  return html`<div class="typo"><button type="button" data-action="typo">Нашли опечатку?<span> Выделите её и нажмите Ctrl+Enter</span></button><noscript><details><summary>Нашли опечатку?</summary><form method="post" action="/api/typo"><input type="hidden" name="path" value="${path}"/><label>Слова с опечаткой<input name="fragment" required maxlength="200"/></label><label>Комментарий<input name="comment" maxlength="500"/></label><button type="submit">Отправить</button></form></details></noscript><p id="typo-thanks">Спасибо! Редакция проверит эти слова.</p></div>`;
}
