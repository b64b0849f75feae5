import { site } from '#lib/site.ts';
import { slugOfName } from '#lib/stories/make-slug.ts';
import type { DocumentContext, WireSource } from './wire-entry.ts';
import { plainLine } from './wire-html.ts';

/** What readers see where nobody named the source. */
export const UNNAMED = 'Источник не указан';

/**
 * The name readers see after «Источник:» and the slug stories are known by: the name the person
 * importing gave, else the document's code or name, else a host.
 * @param link of the story itself, where the document tells nothing.
 */
export function nameSource(
  source: WireSource,
  context: DocumentContext,
  link: string | null,
): { source: string; sourceName: string } {
  const given = context.sourceName?.trim() ?? '';
  const own = plainLine(source.name ?? '');
  const host = [source.link, context.address, link].map(hostOf).find((name) => name !== null);
  const name = (given || own || host || UNNAMED).slice(0, 200).trim();
  const code = given === '' ? (source.code ?? '') : '';
  const slug =
    [code, name, host ?? '', UNNAMED].map(sourceSlug).find((one) => one !== '') ?? 'unnamed';
  // A document that calls itself by our name must not overwrite our own stories; a person may.
  const isImpostor = given === '' && slug === site.ownSource;
  return { source: isImpostor ? `${slug}-feed` : slug, sourceName: name };
}

function sourceSlug(name: string): string {
  return slugOfName(name)
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}

function hostOf(address: string | null): string | null {
  const host = address === null ? undefined : URL.parse(address)?.hostname;
  return host ? host.replace(/^www\./, '') : null;
}
