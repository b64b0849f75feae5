import { escapeHtml } from '#lib/html.ts';
import { isRow, type Row, rowsOf, textOf } from './ghost-values.ts';
import { htmlOfText, plainLine } from './wire-html.ts';

/**
 * What Ghost's editors call a card, as HTML: pictures, galleries, code, embedded things. Of what
 * only a browser on the former site could show, its address remains. Forms and calls to subscribe
 * go.
 * @param name as Lexical and mobiledoc name it.
 */
export function renderGhostCard(name: string, payload: Row): string {
  const text = (key: string) => textOf(payload[key]);
  switch (name) {
    case 'image':
      return figure(payload, text('caption'));
    case 'gallery':
      return [
        ...rowsOf(payload['images']).map((image) => figure(image, textOf(image['caption']))),
        paragraph(text('caption')),
      ]
        .filter((html) => html !== '')
        .join('\n');
    case 'html':
      return text('html');
    case 'markdown':
    case 'card-markdown':
      return htmlOfText(text('markdown'));
    case 'code':
    case 'codeblock':
      return `<pre>${escapeHtml(text('code'))}</pre>`;
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'callout':
      return paragraph(text('calloutText'));
    case 'toggle':
      return `<h3>${text('heading')}</h3>\n${text('content')}`;
    case 'header':
      return [text('header') && `<h2>${text('header')}</h2>`, paragraph(text('subheader'))].join(
        '',
      );
    case 'product':
      return `<h3>${text('productTitle')}</h3>\n${paragraph(text('productDescription'))}`;
    case 'button':
      return link(text('buttonUrl'), text('buttonText'));
    case 'file':
      return link(text('src'), text('fileTitle') || text('fileName'));
    case 'audio':
      return link(text('src'), text('title'));
    case 'video':
      return link(text('src'), text('caption') || text('title'));
    case 'embed':
    case 'bookmark': {
      const metadata = isRow(payload['metadata']) ? payload['metadata'] : {};
      return link(text('url'), textOf(metadata['title']) || text('title'));
    }
    default:
      return '';
  }
}

function figure(image: Row, caption: string): string {
  const source = textOf(image['src']);
  if (source === '') return '';
  const alt = escapeHtml(textOf(image['alt']));
  const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escapeHtml(source)}" alt="${alt}">${words}</figure>`;
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`;
}

function link(address: string, name: string): string {
  if (address === '') return '';
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(plainLine(name) || address)}</a></p>`;
}
