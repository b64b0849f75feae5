import { type Html, html } from '#lib/html.ts';

export interface Link {
  path: string;
  name: string;
}

/**
 * List items with a link each.
 * @param className class of the items.
 * @param markOf `aria-current` of a link, where it has one.
 */
export function linkItems(
  links: readonly Link[],
  className?: string,
  markOf: (link: Link) => 'page' | 'true' | undefined = () => undefined,
): Html[] {
  const ofClass = className && html` class="${className}"`;
  return links.map((link) => {
    const mark = markOf(link);
    const current = mark && html` aria-current="${mark}"`;
    return html`<li${ofClass}><a href="${link.path}"${current}>${link.name}</a></li>`;
  });
}
