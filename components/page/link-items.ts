import { escapeHtml } from './escape-html.ts';

export interface Link {
  path: string;
  name: string;
}

/**
 * List items with a link each, as one HTML string. The masthead and the footer hold some fifty
 * links on every page: as elements they would weigh twice as much in what the framework sends
 * beside the HTML.
 * @param className class of the items.
 * @param markOf `aria-current` of a link, where it has one.
 */
export function linkItems(
  links: readonly Link[],
  className?: string,
  markOf: (link: Link) => 'page' | 'true' | undefined = () => undefined,
): string {
  const open = className ? `<li class="${className}">` : '<li>';
  return links
    .map((link) => {
      const mark = markOf(link);
      const current = mark ? ` aria-current="${mark}"` : '';
      return `${open}<a href="${escapeHtml(link.path)}"${current}>${escapeHtml(link.name)}</a></li>`;
    })
    .join('');
}
