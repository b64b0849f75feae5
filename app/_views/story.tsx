import { permanentRedirect } from 'next/navigation';
import { Article } from '#components/article/article.tsx';
import { Beside } from '#components/article/beside.tsx';
import { LineBlock } from '#components/article/line-block.tsx';
import { Related } from '#components/article/related.tsx';
import { Withdrawn } from '#components/article/withdrawn.tsx';
import { LivePlace } from '#components/live/live-place.client.tsx';
import { holdsNewest } from '#components/live/render-live.ts';
import { Columns } from '#components/page/columns.tsx';
import { Onward } from '#components/page/onward.tsx';
import { absentHead, storyHead } from '#lib/discovery/page-head.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { answerWithStatus, asRail, currentRequest } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { enhanceBody } from '#lib/stories/enhance-body.ts';
import { type LivePage, type LiveView, orderOf } from '#lib/stories/live.ts';
import { readBeside } from '#lib/stories/read-beside.ts';
import { readLineOf } from '#lib/stories/read-line-of.ts';
import { readLivePage } from '#lib/stories/read-live.ts';
import { readRelated, readStoryAtPath } from '#lib/stories/read-story.ts';
import { lastChangeOf, type Story } from '#lib/stories/story.ts';
import { Missing } from './missing.tsx';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** A withdrawn story names nothing of itself. */
const withdrawnTitle = 'Материал снят с публикации';
const relatedCount = 4;

/** A story at its own address. */
const ownView: LiveView = { order: null, page: 1 };

/**
 * What stands at an article's address: the story, the way to it, or why it is not there.
 * @param view of the entries, where it is a live text.
 */
export async function StoryView({ path, view = ownView }: { path: string; view?: LiveView }) {
  const found = await readStoryAtPath(path);
  switch (found.kind) {
    case 'moved':
      return permanentRedirect(found.path);
    case 'missing':
      return <Missing path={path} />;
    case 'withdrawn':
      answerWithStatus(410);
      return (
        <Portal path={path} head={absentHead(withdrawnTitle)}>
          <Onward rails={<Rails />}>
            <Withdrawn at={found.withdrawnAt} note={found.note} />
          </Onward>
        </Portal>
      );
    case 'story':
      return StoryOrPage(found.story, view);
  }
}

/** Other stories have one page: whatever was asked for beside it leads there. */
async function StoryOrPage(story: Story, view: LiveView) {
  if (!story.liveText) {
    if (view.order !== null || view.page > 1) return permanentRedirect(story.path);
    return <PublishedStory story={story} live={null} />;
  }
  const order = view.order ?? orderOf(story.liveText.state);
  const live = await readLivePage({ storyId: story.id, order, page: view.page });
  if (view.page > live.pages) return <Missing path={story.path} />;
  return <PublishedStory story={story} live={live} />;
}

async function PublishedStory({ story, live }: { story: Story; live: LivePage | null }) {
  // Information for crawlers: a copy is judged by its entity tag alone (`answer-heads.ts`).
  currentRequest()?.headers.set('Last-Modified', lastChangeOf(story).toUTCString());
  // Rendered here and not as an element of its own: its data then stands in the page's order, near
  // enough to the HTML it repeats for compression to find it.
  const [{ line, related }, beside, rails] = await Promise.all([
    asRail(() => readOnward(story)),
    asRail(() => readBeside(story)),
    Rails({ reading: story.id }),
  ]);
  const now = new Date();
  return (
    <Portal path={story.path} head={storyHead(story)} reading={story.id}>
      <Columns aside={rails}>
        <Article
          story={story}
          body={enhanceBody(story, site.endMark)}
          live={live}
          url={`${siteUrl()}${story.path}`}
        />
        {live && story.live === 'open' && holdsNewest(live) && <LivePlace story={story.id} />}
        {line && <LineBlock line={line} now={now} />}
        <Related stories={related} now={now} />
        <Beside beside={beside} />
      </Columns>
    </Portal>
  );
}

/** The story's line, and what else to read: not what the line names already. */
async function readOnward(story: Story) {
  const line = await readLineOf(story);
  const shown = line?.near.map(({ id }) => id) ?? [];
  return { line, related: await readRelated(story, { limit: relatedCount, shown }) };
}
