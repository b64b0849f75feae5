import { type Place, site } from '#lib/site.ts';

/** Whether the weather of a place is kept fresh though nobody asks for it. */
export function isKeptFresh({ slug, regionalCentre = false }: Place): boolean {
  return regionalCentre || slug === site.defaultPlace;
}
