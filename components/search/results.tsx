import { choosePictures } from '#components/feed/choose-pictures.ts';
import { PageLinks } from '#components/feed/page-links.tsx';
import { formatSearchAddress, type SearchAnswer } from '#lib/stories/search.ts';
import { formatFound } from './format-found.ts';
import { FoundStory } from './found-story.tsx';

/** How many stories were found, a page of them and the way to the other pages. */
export function Results({
  query,
  answer: { stories, page, hasNext, count, more },
  now,
}: {
  query: string;
  answer: Extract<SearchAnswer, { kind: 'found' }>;
  now: Date;
}) {
  const withPicture = choosePictures(stories);
  return (
    <div className="results">
      <p>
        <b>{formatFound(count, more)}</b>
        {more && `, показаны ${count}\u00a0самых новых`}
        {page > 1 && `, страница\u00a0${page}`}
      </p>
      <ul>
        {stories.map((story) => (
          <FoundStory
            key={story.id}
            story={story}
            withPicture={withPicture.has(story.id)}
            now={now}
          />
        ))}
      </ul>
      <nav className="pages" aria-label="Страницы">
        <PageLinks
          page={page}
          hasNext={hasNext}
          addressOf={(number) => formatSearchAddress(query, number)}
          previous="← Назад"
          next="Дальше →"
        />
      </nav>
    </div>
  );
}
