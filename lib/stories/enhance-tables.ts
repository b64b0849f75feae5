/**
 * Puts every table into a strip that scrolls sideways by itself, reachable by keyboard: a wide
 * table never widens the page. Columns of numbers get the class `number`.
 * @param bodyHtml cleaned body HTML; tables do not nest in it.
 */
export function enhanceTables(bodyHtml: string): string {
  return bodyHtml.replace(
    /<table>[\s\S]*?<\/table>/g,
    (table) =>
      `<div class="wide" role="group" aria-label="Таблица" tabindex="0">${markNumbers(table)}</div>`,
  );
}

const CELL = /<(t[hd])\b([^>]*)>([\s\S]*?)<\/\1>/g;
/** `1 234,5`, `+2 %`, `4–6`, `12,50 руб.`; a dash says that there is no number. */
const NUMBER = /^(?:[—–-]|[−+-]?\d[\d\s.,:–—-]*(?:%|‰|°C?|(?:тыс|млн|млрд)?\.?\s?(?:руб|р)\.?)?)$/;

/** A table whose cells span several columns keeps them as they are. */
function markNumbers(table: string): string {
  if (/\b(?:col|row)span=/.test(table)) return table;
  const rows = [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].map(([row]) => [
    ...row.matchAll(CELL),
  ]);
  const isNumbers = (column: number) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell?.[1] === 'td');
    return cells.length > 0 && cells.every((cell) => NUMBER.test(textOf(cell?.[3] ?? '')));
  };
  const numbers = new Set(Array.from(rows[0] ?? [], (_, column) => column).filter(isNumbers));
  if (numbers.size === 0) return table;
  return table.replace(/<tr\b[^>]*>[\s\S]*?<\/tr>/g, (row) => {
    let column = -1;
    return row.replace(CELL, (cell, name: string, attributes: string, content: string) => {
      column += 1;
      if (!numbers.has(column)) return cell;
      return `<${name}${attributes} class="number">${content}</${name}>`;
    });
  });
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
