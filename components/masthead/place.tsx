import { site } from '#lib/site.ts';

/** The place whose weather the masthead shows; nothing when `lib/site.ts` does not know it. */
export function Place() {
  const place = site.places.find(({ slug }) => slug === site.defaultPlace);
  return place ? <p className="mast-place">{place.name}</p> : null;
}
