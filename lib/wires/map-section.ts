import { site } from '#lib/site.ts';
import { categoryOfTopic, isTopic } from './media-topics.ts';

export interface MappedSection {
  /** Slug of one of our categories. */
  category: string;
  /** The names that say more than the category does, in their order, without repetitions. */
  tags: string[];
}

/** What systems write when nobody chose a section. */
const none = new Set([
  'uncategorized',
  'uncategorised',
  'без рубрики',
  'без категории',
  'allgemein',
]);

const ours = new Map(
  site.categories.flatMap(({ slug, name }) => [[slug, slug] as const, [key(name), slug] as const]),
);

/**
 * Finds our category among the sections of an item, then among those of its feed.
 * A known section wins over `fallback`; an unknown one is kept as a tag.
 * @param sections of the item, most important first: names, paths such as `Спорт/Футбол`, or IPTC
 *   codes (`medtop:15000000`).
 * @param feedSections of the whole feed: they may decide the category but say too little of a story
 *   to become its tags.
 * @param fallback slug for stories of unknown sections.
 */
export function mapSection(
  sections: readonly string[],
  feedSections: readonly string[] = [],
  fallback: string = site.defaultCategory,
): MappedSection {
  const names = sections.map(tidy).filter((name) => name !== '' && !none.has(key(name)));
  const deciding = names.find((name) => categoryOfSection(name) !== undefined);
  const category =
    (deciding === undefined ? undefined : categoryOfSection(deciding)) ??
    feedSections.map(categoryOfSection).find((slug) => slug !== undefined) ??
    fallback;
  const says = (name: string) =>
    name !== deciding &&
    ours.get(key(name)) !== category &&
    !/^[\w-]+:\d+$|^\d+$/.test(name) &&
    !isTopic(name);
  const tags = names.filter(says);
  const byKey = new Map(tags.toReversed().map((name) => [key(name), name]));
  return { category, tags: [...byKey.values()].reverse() };
}

/** The category a section means; `undefined` when we do not know it. */
function categoryOfSection(section: string): string | undefined {
  const ofTopic = categoryOfTopic(section);
  if (ofTopic !== undefined) return ofTopic ?? undefined;
  return (
    find(section) ??
    section
      .split(/[/|>»;:]/)
      .map(find)
      .find((slug) => slug !== undefined)
  );
}

function find(name: string): string | undefined {
  const wanted = key(name);
  return (
    ours.get(wanted) ?? (Object.hasOwn(site.sections, wanted) ? site.sections[wanted] : undefined)
  );
}

function tidy(name: string): string {
  return name
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .replace(/^[\s/]+|[\s/]+$/g, '');
}

function key(name: string): string {
  return tidy(name).toLowerCase().replaceAll('ё', 'е');
}
