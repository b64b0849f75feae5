import { escapeHtml } from '#lib/html.ts';
import { renderGhostCard } from './ghost-cards.ts';
import { isRow, listOf, textOf } from './ghost-values.ts';

/** Tags a section or markup may have; the door judges the rest. */
const TAG = /^(?:p|h[1-6]|blockquote|aside|ul|ol|a|b|strong|i|em|s|sub|sup|code|u)$/;
/** Kinds of sections in mobiledoc 0.3: markup, image, list, card. */
const [MARKUP, IMAGE, LIST, CARD] = [1, 2, 3, 10];

interface Mobiledoc {
  atoms: unknown[];
  cards: unknown[];
  markups: unknown[];
}

/**
 * Renders the body Ghost 1–4 kept as mobiledoc 0.3, where the export has no HTML of it.
 * @throws {SyntaxError} when it is no JSON.
 */
export function renderMobiledoc(json: string): string {
  const document: unknown = JSON.parse(json);
  if (!isRow(document)) return '';
  const { atoms, cards, markups, sections } = document;
  const parts = { atoms: listOf(atoms), cards: listOf(cards), markups: listOf(markups) };
  return listOf(sections)
    .map((section) => renderSection(listOf(section), parts))
    .filter((html) => html !== '')
    .join('\n');
}

function renderSection(section: unknown[], parts: Mobiledoc): string {
  const [kind, what, inner] = section;
  switch (kind) {
    case MARKUP: {
      const html = renderMarkers(listOf(inner), parts);
      const tag = tagOf(what, 'p');
      if (html === '') return '';
      return tag === 'aside' ? `<blockquote>${html}</blockquote>` : `<${tag}>${html}</${tag}>`;
    }
    case IMAGE:
      return renderGhostCard('image', { src: what });
    case LIST: {
      const items = listOf(inner).map((item) => `<li>${renderMarkers(listOf(item), parts)}</li>`);
      const tag = what === 'ol' ? 'ol' : 'ul';
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case CARD: {
      const [name, payload] = listOf(parts.cards[Number(what)]);
      return renderGhostCard(textOf(name), isRow(payload) ? payload : {});
    }
    default:
      return '';
  }
}

/** Markers open markups by number and close the last so many. */
function renderMarkers(markers: unknown[], { atoms, markups }: Mobiledoc): string {
  const open: string[] = [];
  let html = '';
  for (const marker of markers) {
    const [kind, opened, closed, value] = listOf(marker);
    for (const number of listOf(opened)) {
      const [name, attributes] = listOf(markups[Number(number)]);
      const tag = tagOf(name, 'em');
      open.push(tag);
      const [key, address] = listOf(attributes);
      html +=
        tag === 'a' && key === 'href' ? `<a href="${escapeHtml(textOf(address))}">` : `<${tag}>`;
    }
    if (kind === 0) html += escapeHtml(textOf(value));
    else {
      const [name, text] = listOf(atoms[Number(value)]);
      html += name === 'soft-return' ? '<br>' : escapeHtml(textOf(text));
    }
    for (let count = Number(closed); count > 0 && open.length > 0; count--)
      html += `</${open.pop()}>`;
  }
  while (open.length > 0) html += `</${open.pop()}>`;
  return html;
}

function tagOf(name: unknown, otherwise: string): string {
  return typeof name === 'string' && TAG.test(name.toLowerCase()) ? name.toLowerCase() : otherwise;
}
