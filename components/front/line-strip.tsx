import { countStories } from '#components/page/count-stories.ts';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { lineBase, linesPath } from '#lib/stories/line-address.ts';
import type { LineCard } from '#lib/stories/story-line.ts';

/** The lines that go on now, in one row; nothing when there are none. */
export function LineStrip({ lines }: { lines: readonly LineCard[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="block-of line-strip" aria-labelledby="lines">
      <h2 id="lines">
        <a href={linesPath}>Сюжеты</a>
      </h2>
      <ul>
        {lines.map(({ slug, title, count }) => (
          <li key={slug}>
            <a href={lineBase(slug)}>{keepWhole(title)}</a> <small>{countStories(count)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
