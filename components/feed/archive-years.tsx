import { formatListAddress } from '#lib/stories/list-address.ts';

/** Links to the years that have stories. */
export function ArchiveYears({
  base,
  years,
  current,
}: {
  base: string;
  years: readonly number[];
  current?: number;
}) {
  if (years.length === 0) return null;
  return (
    <nav className="years" aria-label="Архив по годам">
      <p>Архив</p>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a
              href={formatListAddress(base, { kind: 'year', year })}
              aria-current={year === current ? 'page' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
