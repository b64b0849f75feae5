import type { Tag } from '#lib/stories/story.ts';

/** Links to the story's tags; nothing without tags. */
export function Tags({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label="Темы">
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/tags/${slug}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
