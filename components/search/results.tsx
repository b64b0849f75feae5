import { choosePictures } from '#components/feed/choose-pictures.ts';
import { PageLinks } from '#components/feed/page-links.tsx';
import {
  formatSearchAddress,
  type SearchAnswer,
  type SearchQuestion,
} from '#lib/stories/search.ts';
import { formatFound } from './format-found.ts';
import { FoundStory } from './found-story.tsx';
import { quote } from './quote.ts';

type Found = Extract<SearchAnswer, { kind: 'found' }>;

/** How many stories were found, a page of them and the way to the other pages. */
export function Results({
  question,
  answer,
  now,
}: {
  question: SearchQuestion;
  answer: Found;
  now: Date;
}) {
  const { stories, page, hasNext, count, more, shown } = answer;
  const withPicture = choosePictures(stories);
  return (
    <div className="results">
      <Correction question={question} correction={answer.correction} />
      <p className="count">
        <b>{formatFound(count, more)}</b>
        {shown < count || more ? `, показаны ${shown}\u00a0самых новых` : ''}
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
          addressOf={(number) => formatSearchAddress(question, number)}
          previous="← Назад"
          next="Дальше →"
        />
      </nav>
    </div>
  );
}

/** What may have been meant, as a link; or that it is what is shown, since nothing else was found. */
function Correction({
  question,
  correction,
}: {
  question: SearchQuestion;
  correction: Found['correction'];
}) {
  if (correction === null) return null;
  const link = (
    <a href={formatSearchAddress({ ...question, query: correction.query })}>
      {quote(correction.query)}
    </a>
  );
  if (!correction.applied) return <p className="correction">Возможно, вы искали: {link}</p>;
  return (
    <p className="correction">
      По запросу {quote(question.query)} ничего не найдено. Показаны результаты для {link}
    </p>
  );
}
