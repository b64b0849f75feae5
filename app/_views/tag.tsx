import { Feed } from '#components/feed/feed.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { NewInFeed } from '#components/feed/new-in-feed.client.tsx';
import { Pagination } from '#components/feed/pagination.tsx';
import { Columns } from '#components/page/columns.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import { listHead } from '#lib/discovery/page-head.ts';
import { toRailStory } from '#lib/stories/latest.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import type { StoryPage, Tag } from '#lib/stories/story.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** A page of the stories with a tag. */
export function TagView({ tag, page }: { tag: Tag; page: StoryPage }) {
  const base = `/tags/${tag.slug}`;
  const address = { kind: 'page', page: page.page } as const;
  const now = new Date();
  const first = page.page === 1;
  const newest = first && page.stories[0] && toRailStory(page.stories[0]);
  const description = `Материалы по теме «${tag.name}»`;
  return (
    <Portal
      path={formatListAddress(base, address)}
      head={listHead({ base, name: tag.name, description, tag }, address, page.stories)}
    >
      <Columns aside={<Rails />}>
        <ListHead
          title={first ? tag.name : `${tag.name}, страница ${page.page}`}
          fresh={
            newest && <NewInFeed path={base} newest={newest} day={minskDay(now)} tag={tag.slug} />
          }
        />
        <Feed stories={page.stories} archive={null} withCategory now={now} />
        <Pagination page={page} base={base} archive={null} />
      </Columns>
    </Portal>
  );
}
