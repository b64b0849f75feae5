import { escapeHtml } from '#lib/html.ts';

/**
 * Makes every link of a body whole, so that it leads to the same place from another site. One that
 * is no address at all is no link any more, and its words stay.
 * @param bodyHtml cleaned body HTML: attributes in double quotes, `<` in texts escaped.
 * @param base the story's own address.
 */
export function absoluteLinks(bodyHtml: string, base: string): string {
  return bodyHtml.replace(/<a href="([^"]*)"/g, (_, given: string) => {
    const href = given.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return URL.canParse(href, base) ? `<a href="${escapeHtml(new URL(href, base).href)}"` : '<a';
  });
}
