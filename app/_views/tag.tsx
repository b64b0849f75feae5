import { Feed } from '#components/feed/feed.tsx';
import { ListHead } from '#components/feed/list-head.tsx';
import { Pagination } from '#components/feed/pagination.tsx';
import { Columns } from '#components/page/columns.tsx';
import { formatListAddress } from '#lib/stories/list-address.ts';
import type { StoryPage, Tag } from '#lib/stories/story.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** A page of the stories with a tag. */
export function TagView({ tag, page }: { tag: Tag; page: StoryPage }) {
  const base = `/tags/${tag.slug}`;
  const path = formatListAddress(base, { kind: 'page', page: page.page });
  return (
    <Portal path={path}>
      <Columns aside={<Rails />}>
        <ListHead title={page.page === 1 ? tag.name : `${tag.name}, страница ${page.page}`} />
        <Feed stories={page.stories} archive={null} withCategory now={new Date()} />
        <Pagination page={page} base={base} archive={null} />
      </Columns>
    </Portal>
  );
}
