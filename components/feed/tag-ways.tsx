import { keepWhole } from '#components/page/keep-whole.tsx';
import { lineBase } from '#lib/stories/line-address.ts';
import type { StoryLine } from '#lib/stories/story-line.ts';

/** How to follow a tag: the story lines it stands in, and its feed. */
export function TagWays({
  slug,
  lines,
}: {
  slug: string;
  lines: readonly Pick<StoryLine, 'slug' | 'title'>[];
}) {
  return (
    <nav className="ways" aria-label="По теме">
      {lines.map((line) => (
        <a key={line.slug} href={lineBase(line.slug)}>
          Сюжет: {keepWhole(line.title)}
        </a>
      ))}
      <a href={`/tags/${slug}/rss.xml`}>RSS темы</a>
    </nav>
  );
}
