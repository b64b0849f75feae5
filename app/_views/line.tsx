import { permanentRedirect } from 'next/navigation';
import { ListHead } from '#components/feed/list-head.tsx';
import { PageNav } from '#components/feed/page-nav.tsx';
import { LineFacts } from '#components/lines/line-facts.tsx';
import { LineOrders } from '#components/lines/line-orders.tsx';
import { Timeline } from '#components/lines/timeline.tsx';
import { Columns } from '#components/page/columns.tsx';
import { Message } from '#components/page/message.tsx';
import { Onward } from '#components/page/onward.tsx';
import { absentHead, lineHead } from '#lib/discovery/page-head.ts';
import { answerWithStatus } from '#lib/press/request-context.ts';
import { type LineAddress, lineBase, linesPath } from '#lib/stories/line-address.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { readLine } from '#lib/stories/read-lines.ts';
import type { LineAtAddress } from '#lib/stories/story-line.ts';
import { Missing } from './missing.tsx';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** A removed line names nothing of itself. */
const removedTitle = 'Сюжет удалён';

/** What stands at the address of a line: a page of it, the way to it, or that it is gone. */
export async function LineView({ slug, address }: { slug: string; address: LineAddress }) {
  const found = await readLine({ slug, ...address });
  const at = (own: string) =>
    formatListAddress(lineBase(own, address.order), { kind: 'page', page: address.page });
  const path = at(slug);
  switch (found.kind) {
    case 'moved':
      return permanentRedirect(at(found.slug));
    case 'missing':
      return <Missing path={path} />;
    case 'removed':
      answerWithStatus(410);
      return (
        <Portal path={path} head={absentHead(removedTitle)}>
          <Onward rails={<Rails />}>
            <Message title={removedTitle}>
              <p>
                Редакция больше не ведёт этот сюжет. Его материалы остались на своих местах, а
                другие сюжеты собраны <a href={linesPath}>здесь</a>.
              </p>
            </Message>
          </Onward>
        </Portal>
      );
    case 'line':
      if (found.stories.length === 0) return <Missing path={path} />;
      return <ShownLine path={path} address={address} found={found} />;
  }
}

function ShownLine({
  path,
  address,
  found: { line, stories, hasNext },
}: {
  path: string;
  address: LineAddress;
  found: Extract<LineAtAddress, { kind: 'line' }>;
}) {
  const { order, page } = address;
  const isNewest = order === 'newest';
  return (
    <Portal path={path} head={lineHead(line, address, stories)}>
      <Columns aside={<Rails />}>
        <ListHead
          title={page === 1 ? line.title : `${line.title}, страница ${page}`}
          crumbs={[{ name: 'Сюжеты', path: linesPath }]}
          note={page === 1 ? line.description || undefined : undefined}
        />
        <LineFacts line={line} />
        <LineOrders slug={line.slug} current={order} />
        <Timeline stories={stories} now={new Date()} />
        <PageNav
          page={page}
          hasNext={hasNext}
          base={lineBase(line.slug, order)}
          previous={isNewest ? '← Более новые' : '← Более ранние'}
          next={isNewest ? 'Более ранние →' : 'Более новые →'}
        />
      </Columns>
    </Portal>
  );
}
