import { temperatureScale } from './temperature-scale.ts';

/**
 * The line through temperatures, stretched over as many equal columns; it only draws what the
 * table says. It stands in the first column and is as wide as all of them.
 */
export function TemperatureCurve({ temperatures }: { temperatures: readonly number[] }) {
  const placeOf = temperatureScale(temperatures);
  const points = temperatures.map((celsius, i) => `${2 * i + 1},${100 * placeOf(celsius)}`);
  const width = 2 * temperatures.length;
  const freezing = 100 * placeOf(0);
  return (
    <svg
      viewBox={`0 0 ${width} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ width: `${temperatures.length}00%` }}
    >
      {freezing > 0 && freezing < 100 && <path d={`M0 ${freezing}H${width}`} />}
      <polyline points={points.join(' ')} />
    </svg>
  );
}
