import { type Day, formatDay } from '#lib/clock/clock.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';

/** Links to the nearest earlier and later days that have stories. */
export function NeighbourDays({
  base,
  previous,
  next,
}: {
  base: string;
  previous: Day | null;
  next: Day | null;
}) {
  if (!previous && !next) return null;
  const to = (day: Day) => formatListAddress(base, { kind: 'day', day });
  return (
    <nav className="days" aria-label="Соседние дни">
      {previous && (
        <a href={to(previous)} rel="prev">
          ← {formatDay(previous)}
        </a>
      )}
      {next && (
        <a href={to(next)} rel="next">
          {formatDay(next)} →
        </a>
      )}
    </nav>
  );
}
