/**
 * Milliseconds to pause after `failures` failures in a row, at least one: doubled from the first
 * pause to the longest, a quarter more or less, so that those who failed together do not come back
 * together.
 */
export function backOff(
  failures: number,
  { first, last }: { first: number; last: number },
  random = Math.random(),
): number {
  return Math.min(first * 2 ** (failures - 1), last) * (0.75 + random / 2);
}
