import { formatListAddress } from '#lib/stories/list-address.ts';
import { PageLinks } from './page-links.tsx';

/**
 * Links to the other pages of a list without days.
 * @param base the list's address without page.
 * @param words of the links to the pages before and after.
 */
export function PageNav({
  page,
  hasNext,
  base,
  previous = '← Назад',
  next = 'Дальше →',
}: {
  page: number;
  hasNext: boolean;
  base: string;
  previous?: string;
  next?: string;
}) {
  return (
    <nav className="pages" aria-label="Страницы">
      <PageLinks
        page={page}
        hasNext={hasNext}
        addressOf={(number) => formatListAddress(base, { kind: 'page', page: number })}
        previous={previous}
        next={next}
      />
    </nav>
  );
}
