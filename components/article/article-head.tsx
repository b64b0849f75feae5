import { keepWhole } from '#components/page/keep-whole.tsx';
import { Time } from '#components/page/time.tsx';
import { UrgencyLabel } from '#components/page/urgency-label.tsx';
import { formatStoryTime } from '#lib/clock/clock.ts';
import type { Category } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';
import { formatLater } from './format-later.ts';
import { Notices } from './notices.tsx';
import { readingMinutes } from './reading-minutes.ts';

/** Category, times, headline and what was changed since. */
export function ArticleHead({ story, category }: { story: Story; category: Category | undefined }) {
  const { publishedAt, updatedAt, updateNote } = story;
  const minutes = story.flash ? 0 : readingMinutes(`${story.lead} ${story.bodyText}`);
  return (
    <header>
      <p className="meta">
        <UrgencyLabel story={story} />
        {category && (
          <a className="category" href={`/${category.slug}`}>
            {category.name}
          </a>
        )}
        <Time at={publishedAt} text={formatStoryTime(publishedAt)} />
        {updatedAt && !updateNote && (
          <span>
            Обновлено <Time at={updatedAt} text={formatLater(updatedAt, publishedAt)} />
          </span>
        )}
        {minutes > 0 && <span>{minutes} мин</span>}
      </p>
      <h1 {...headlineSize(story.headline)}>{keepWhole(story.headline)}</h1>
      <Notices story={story} />
    </header>
  );
}

/** A long headline is set smaller, so that it takes four lines of the column at most. */
function headlineSize({ length }: string): { className?: string } {
  const limit = [160, 130, 90, 65].find((limit) => length > limit);
  return limit === undefined ? {} : { className: `over-${limit}` };
}
