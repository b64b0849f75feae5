import { MostReadPage } from '#components/rails/most-read-page.tsx';
import { pageHead } from '#lib/discovery/page-head.ts';
import { type ReadWindow, readMostRead, readWindows } from '#lib/readers/read-most-read.ts';
import { site } from '#lib/site.ts';
import { Portal } from './portal.tsx';

const { title, description, path } = site.mostRead;
const titles: Record<ReadWindow, string> = {
  hour: 'За час',
  day: 'За сутки',
  week: 'За неделю',
};

/** What is read most, in three spans of time. */
export async function MostReadView() {
  const lists = await Promise.all(
    readWindows.map(async (window) => ({
      id: window,
      title: titles[window],
      stories: await readMostRead(window),
    })),
  );
  return (
    <Portal path={path} head={pageHead({ title, description, path })}>
      <MostReadPage lists={lists} />
    </Portal>
  );
}
