import { escapeHtml } from '#lib/html.ts';
import { renderGhostCard } from './ghost-cards.ts';
import { isRow, type Row, rowsOf, textOf } from './ghost-values.ts';

/** Bits of a text's `format`, Lexical's own numbers. */
const formats: [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];
const MAX_DEPTH = 60;

/**
 * Renders the body Ghost 5 keeps as a Lexical document, where the export has no HTML of it.
 * @throws {SyntaxError} when it is no JSON, {RangeError} for boundless nesting.
 */
export function renderLexical(json: string): string {
  const document: unknown = JSON.parse(json);
  const root = isRow(document) && isRow(document['root']) ? document['root'] : {};
  return childrenOf(root, 0, '\n');
}

function childrenOf(node: Row, depth: number, between = ''): string {
  if (depth > MAX_DEPTH) throw new RangeError('its body is nested too deeply');
  return rowsOf(node['children'])
    .map((child) => render(child, depth + 1))
    .filter((html) => html !== '')
    .join(between);
}

function render(node: Row, depth: number): string {
  const type = textOf(node['type']).replace(/^extended-/, '');
  const inner = () => childrenOf(node, depth);
  switch (type) {
    case 'text':
      return formatted(node);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
      return wrapped('p', inner());
    case 'heading':
      return wrapped(headingOf(node['tag']), inner());
    case 'quote':
    case 'aside':
      return wrapped('blockquote', wrapped('p', inner()));
    case 'link':
    case 'autolink':
      return `<a href="${escapeHtml(textOf(node['url']))}">${inner()}</a>`;
    case 'list':
      return wrapped(node['listType'] === 'number' ? 'ol' : 'ul', inner());
    case 'listitem':
      return wrapped('li', inner());
    default:
      return Array.isArray(node['children']) ? inner() : renderGhostCard(type, node);
  }
}

function formatted(node: Row): string {
  const text = escapeHtml(textOf(node['text']));
  const format = Number(node['format'] ?? 0);
  const set = formats.filter(([bit]) => (format & bit) !== 0);
  return set.reduce((html, [, tag]) => `<${tag}>${html}</${tag}>`, text);
}

function headingOf(tag: unknown): string {
  return typeof tag === 'string' && /^h[1-6]$/.test(tag) ? tag : 'h2';
}

function wrapped(tag: string, inner: string): string {
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`;
}
