import { type Day, dayOf, formatDay } from '#lib/clock/clock.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import type { StoryPage } from '#lib/stories/story.ts';
import { pageNumbers } from './page-numbers.ts';

/**
 * `← Более новые 1 2 3 … Более ранние →`, and the day the page ends in, where the archive goes on.
 * @param base the list's address without page.
 * @param archive base address of the list's days; `null` for a list without days.
 */
export function Pagination({
  page: { page, hasNext, stories },
  base,
  archive,
}: {
  page: StoryPage;
  base: string;
  archive: string | null;
}) {
  const to = (number: number) => formatListAddress(base, { kind: 'page', page: number });
  const last = stories.at(-1);
  return (
    <nav className="pages" aria-label="Страницы">
      {(page > 1 || hasNext) && (
        <ul>
          {page > 1 && (
            <li>
              <a href={to(page - 1)} rel="prev">
                ← Более новые
              </a>
            </li>
          )}
          {pageNumbers(page, hasNext).map((number, index) => (
            <li key={number ?? `gap-${index}`}>
              {number === null ? (
                '…'
              ) : (
                <a href={to(number)} aria-current={number === page ? 'page' : undefined}>
                  {number}
                </a>
              )}
            </li>
          ))}
          {hasNext && (
            <li>
              <a href={to(page + 1)} rel="next">
                Более ранние →
              </a>
            </li>
          )}
        </ul>
      )}
      {archive !== null && last && <ArchiveOf base={archive} day={dayOf(last.publishedAt)} />}
    </nav>
  );
}

function ArchiveOf({ base, day }: { base: string; day: Day }) {
  return <a href={formatListAddress(base, { kind: 'day', day })}>Архив за {formatDay(day)}</a>;
}
