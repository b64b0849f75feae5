/** Degrees a scale spans at least: a night of even cold must not look like a mountain. */
const leastSpan = 6;

/**
 * A scale for drawing temperatures.
 * @returns where on it a temperature stands: 0 at the warmest, 1 at the coldest.
 */
export function temperatureScale(temperatures: readonly number[]): (celsius: number) => number {
  const warmest = Math.max(...temperatures);
  const coldest = Math.min(...temperatures);
  const slack = Math.max(0, leastSpan - (warmest - coldest)) / 2;
  const span = warmest - coldest + 2 * slack;
  return (celsius) => (warmest + slack - celsius) / span;
}
