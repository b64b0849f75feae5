import type { ChoosablePlace } from './match-places.ts';

/**
 * The place nearest to a position: on a plane, which is exact enough for a country.
 * @param latitude degrees north, and `longitude` degrees east
 * @returns `undefined` only when there are no places.
 */
export function nearestPlace(
  places: readonly ChoosablePlace[],
  latitude: number,
  longitude: number,
): ChoosablePlace | undefined {
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  const distance = (place: ChoosablePlace) =>
    Math.hypot(place.latitude - latitude, (place.longitude - longitude) * narrowing);
  return places.reduce<ChoosablePlace | undefined>(
    (nearest, place) => (nearest && distance(nearest) <= distance(place) ? nearest : place),
    undefined,
  );
}
