/**
 * Puts every table into a strip that scrolls sideways by itself, reachable by keyboard: a wide
 * table never widens the page.
 * @param bodyHtml cleaned body HTML; tables do not nest in it.
 */
export function enhanceTables(bodyHtml: string): string {
  return bodyHtml.replace(
    /<table>[\s\S]*?<\/table>/g,
    (table) => `<div class="wide" role="group" aria-label="Таблица" tabindex="0">${table}</div>`,
  );
}
