import { Feed } from '#components/feed/feed.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { NewInFeed } from '#components/feed/new-in-feed.client.tsx';
import { Pagination } from '#components/feed/pagination.tsx';
import { TagWays } from '#components/feed/tag-ways.tsx';
import { Columns } from '#components/page/columns.tsx';
import { countStories } from '#components/page/count-stories.ts';
import { minskDay } from '#lib/clock/day-words.ts';
import { listHead } from '#lib/discovery/page-head.ts';
import { asRail } from '#lib/press/request-context.ts';
import { toRailStory } from '#lib/stories/latest.ts';
import { limits } from '#lib/stories/limits.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { readLinesOfTag, readTagUses } from '#lib/stories/read-tag-surroundings.ts';
import type { StoryPage, Tag } from '#lib/stories/story.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** A page of the stories with a tag; on the first how many there are, and what follows the subject. */
export async function TagView({ tag, page }: { tag: Tag; page: StoryPage }) {
  const base = `/tags/${tag.slug}`;
  const address = { kind: 'page', page: page.page } as const;
  const now = new Date();
  const first = page.page === 1;
  const newest = first && page.stories[0] && toRailStory(page.stories[0]);
  const description = `Материалы по теме «${tag.name}»`;
  const [uses, lines] = first
    ? await Promise.all([readTagUses(tag.slug), asRail(() => readLinesOfTag(tag.slug))])
    : [0, []];
  return (
    <Portal
      path={formatListAddress(base, address)}
      head={listHead({ base, name: tag.name, description, tag }, address, page.stories)}
    >
      <Columns aside={<Rails />}>
        <ListHead
          title={first ? tag.name : `${tag.name}, страница ${page.page}`}
          note={first ? countUses(uses) : undefined}
          fresh={
            newest && <NewInFeed path={base} newest={newest} day={minskDay(now)} tag={tag.slug} />
          }
        />
        {first && <TagWays slug={tag.slug} lines={lines} />}
        <Feed stories={page.stories} archive={null} withCategory now={now} />
        <Pagination page={page} base={base} archive={null} />
      </Columns>
    </Portal>
  );
}

/** `12 материалов`, `более 1000 материалов`. */
function countUses(uses: number): string {
  if (uses <= limits.tagCount) return countStories(uses);
  return `более ${countStories(limits.tagCount)}`;
}
