import { makeSlug } from './make-slug.ts';

/**
 * Gives every subhead an anchor made of its words, so that a part of a story can be linked to.
 * Two alike are told apart by a number. A heading is called by its own words alone: those of the
 * link in it would be read with them in every list of headings (accname-1.2, 4.3.2, 2F).
 * @param bodyHtml cleaned body HTML.
 */
export function enhanceSubheads(bodyHtml: string): string {
  const taken = new Set<string>();
  return bodyHtml.replace(/<(h[23])>([\s\S]*?)<\/\1>/g, (_, tag: string, inner: string) => {
    const words = makeSlug(inner.replace(/<[^>]*>|&[^;]*;/g, ' ')) || 'part';
    let id = words;
    for (let number = 2; taken.has(id); number += 1) id = `${words}-${number}`;
    taken.add(id);
    const name = inner
      .replace(/<[^>]*>/g, '')
      .replaceAll('"', '&quot;')
      .trim();
    return `<${tag} id="${id}" aria-label="${name}">${inner}<a href="#${id}" aria-label="Ссылка на раздел">#</a></${tag}>`;
  });
}
