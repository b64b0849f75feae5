const directions = [
  'северный',
  'северо-восточный',
  'восточный',
  'юго-восточный',
  'южный',
  'юго-западный',
  'западный',
  'северо-западный',
] as const;

/** The eighth of the horizon the wind blows from, 0 to 7: 0 north, 2 east. */
function eighthOf(from: number): number {
  return Math.round((((from % 360) + 360) % 360) / 45) % 8;
}

/** `северо-западный`: a wind by the side it blows from, in degrees. */
export function windDirection(from: number): string {
  return directions[eighthOf(from)] ?? '';
}

/** How far an arrow that points down, as a wind from the north does, is turned: degrees. */
export function windTurn(from: number): number {
  return eighthOf(from) * 45;
}
