import { ListHead } from '#components/feed/list-head.tsx';
import { PageNav } from '#components/feed/page-nav.tsx';
import { LineList } from '#components/lines/line-list.tsx';
import { Columns } from '#components/page/columns.tsx';
import { Quiet } from '#components/page/quiet.tsx';
import { linesHead } from '#lib/discovery/page-head.ts';
import { linesDescription, linesPath } from '#lib/stories/line-address.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { readLines } from '#lib/stories/read-line-lists.ts';
import { Missing } from './missing.tsx';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** «Сюжеты»: those that go on first, the newest before the others. */
export async function LinesView({ page }: { page: number }) {
  const path = formatListAddress(linesPath, { kind: 'page', page });
  const { lines, hasNext } = await readLines(page);
  if (lines.length === 0 && page > 1) return <Missing path={path} />;
  return (
    <Portal path={path} head={linesHead(page, lines)}>
      <Columns aside={<Rails />}>
        <ListHead
          title={page === 1 ? 'Сюжеты' : `Сюжеты, страница ${page}`}
          note={page === 1 ? linesDescription : undefined}
        />
        {lines.length === 0 && <Quiet>Сюжетов пока нет.</Quiet>}
        <LineList lines={lines} now={new Date()} />
        <PageNav page={page} hasNext={hasNext} base={linesPath} />
      </Columns>
    </Portal>
  );
}
