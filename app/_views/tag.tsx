import { Feed } from '#components/feed/feed.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { Pagination } from '#components/feed/pagination.tsx';
import { Columns } from '#components/page/columns.tsx';
import { listHead } from '#lib/discovery/page-head.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import type { StoryPage, Tag } from '#lib/stories/story.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** A page of the stories with a tag. */
export function TagView({ tag, page }: { tag: Tag; page: StoryPage }) {
  const base = `/tags/${tag.slug}`;
  const address = { kind: 'page', page: page.page } as const;
  const description = `Материалы по теме «${tag.name}»`;
  return (
    <Portal
      path={formatListAddress(base, address)}
      head={listHead({ base, name: tag.name, description, tag }, address, page.stories)}
    >
      <Columns aside={<Rails />}>
        <ListHead title={page.page === 1 ? tag.name : `${tag.name}, страница ${page.page}`} />
        <Feed stories={page.stories} archive={null} withCategory now={new Date()} />
        <Pagination page={page} base={base} archive={null} />
      </Columns>
    </Portal>
  );
}
