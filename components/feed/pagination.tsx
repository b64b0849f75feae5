import { type Day, dayOf, formatDay } from '#lib/clock/clock.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import type { StoryPage } from '#lib/stories/story.ts';
import { PageLinks } from './page-links.tsx';

/**
 * Links to the other pages, and the day the page ends in, where the archive goes on.
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
  const last = stories.at(-1);
  return (
    <nav className="pages" aria-label="Страницы">
      <PageLinks
        page={page}
        hasNext={hasNext}
        addressOf={(number) => formatListAddress(base, { kind: 'page', page: number })}
        previous="← Более новые"
        next="Более ранние →"
      />
      {archive !== null && last && <ArchiveOf base={archive} day={dayOf(last.publishedAt)} />}
    </nav>
  );
}

function ArchiveOf({ base, day }: { base: string; day: Day }) {
  return <a href={formatListAddress(base, { kind: 'day', day })}>Архив за {formatDay(day)}</a>;
}
