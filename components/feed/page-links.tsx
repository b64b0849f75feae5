import { pageNumbers } from './page-numbers.ts';

/**
 * `← Более новые 1 2 3 … Более ранние →`; nothing for a list of one page.
 * @param previous words of the link to the page before, and `next` of that to the page after.
 */
export function PageLinks({
  page,
  hasNext,
  addressOf,
  previous,
  next,
}: {
  page: number;
  hasNext: boolean;
  addressOf: (page: number) => string;
  previous: string;
  next: string;
}) {
  if (page === 1 && !hasNext) return null;
  return (
    <ul>
      {page > 1 && (
        <li>
          <a href={addressOf(page - 1)} rel="prev">
            {previous}
          </a>
        </li>
      )}
      {pageNumbers(page, hasNext).map((number, index) => (
        <li key={number ?? `gap-${index}`}>
          {number === null ? (
            '…'
          ) : (
            <a href={addressOf(number)} aria-current={number === page ? 'page' : undefined}>
              {number}
            </a>
          )}
        </li>
      ))}
      {hasNext && (
        <li>
          <a href={addressOf(page + 1)} rel="next">
            {next}
          </a>
        </li>
      )}
    </ul>
  );
}
