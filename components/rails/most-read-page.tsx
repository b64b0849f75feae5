import { Quiet } from '#components/page/quiet.tsx';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import type { StoryCard } from '#lib/stories/story.ts';
import { renderMostRead } from './most-read.tsx';

/** One span of time and what was read most in it. */
export interface MostReadList {
  id: string;
  title: string;
  stories: readonly StoryCard[];
}

/** The page «Самое читаемое»: a list for each span; spans in which little was read are absent. */
export function MostReadPage({ lists }: { lists: readonly MostReadList[] }) {
  const shown = lists.filter(({ stories }) => stories.length > 0);
  return (
    <div className="most-read">
      <div className="list-head">
        <h1>{site.mostRead.title}</h1>
        <p>{site.mostRead.note}</p>
      </div>
      {shown.length === 0 && <Quiet>{site.mostRead.empty}</Quiet>}
      <div className="blocks">
        {shown.map(({ id, title, stories }) => (
          <StaticPart
            key={id}
            as="section"
            at={`.rail-read.of-${id}`}
            className={`rail-read of-${id}`}
            aria-labelledby={id}
            html={html`<h2 id="${id}">${title}</h2>${renderMostRead(stories)}`}
          />
        ))}
      </div>
    </div>
  );
}
