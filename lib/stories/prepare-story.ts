import { hash } from 'node:crypto';
import type { WrittenColumns } from '#lib/database/copy-rows.ts';
import { categoryOf, site } from '#lib/site.ts';
import { settingsOf } from '#lib/sources.ts';
import { makeSlug, slugOfName } from './make-slug.ts';
import type { PlaceInPack } from './pack-originals.ts';
import { type PreparedText, prepareText } from './prepare-text.ts';
import type { Tag } from './story.ts';
import { type ParsedStoryInput, type StoryInput, storyInputSchema } from './story-input.ts';
import type { StoryWords } from './story-words.ts';

/** A story that cannot be accepted: which field, and why, in words. */
export class StoryInputError extends Error {
  override name = 'StoryInputError';
  readonly field: string;
  readonly reason: string;
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.field = field;
    this.reason = reason;
  }
}

export type StoryState = 'held' | 'scheduled' | 'published' | 'withdrawn';

/** A story as it would be stored: cleaned, in its fields, not yet with an address. */
export interface PreparedStory
  extends Omit<ParsedStoryInput, 'tags' | 'action' | 'held' | keyof PreparedText>,
    PreparedText {
  tags: Tag[];
  state: StoryState;
  /** It is held as everything new of its source, or of this import; once an editor released it, it
   * stays so. */
  heldBySource: boolean;
  /** Hash of the input: the same input twice changes nothing. */
  inputDigest: string;
  /** The input as it came, or where `packOriginals` put it. */
  original: StoryInput | PlaceInPack;
  /** Its words, of its text those that the vocabulary may lack; absent: still to be found. */
  words?: StoryWords;
  /** Its headline, transliterated; empty when that leaves nothing. */
  slug: string;
  /** What `rowOf` made of it before its turn in the door; absent: still to be made. */
  row?: WrittenColumns;
}

/** An input whose fields have their forms. */
export interface ReadInput {
  /** As the source sent it. */
  original: StoryInput;
  parsed: ParsedStoryInput;
  /** Whoever finds it stored has nothing to prepare. */
  inputDigest: string;
}

/**
 * Checks the form of an input's fields. Touches neither database nor network.
 * @throws {StoryInputError} naming the field and the reason.
 */
export function readInput(original: StoryInput): ReadInput {
  const parsed = parseInput(original);
  return { original, parsed, inputDigest: digestOf(parsed) };
}

/**
 * Turns what came into what would be stored. Touches neither database nor network.
 * @param input as the source sent it.
 * @param now decides between published and scheduled.
 * @throws {StoryInputError} naming the field and the reason.
 */
export function prepareStory(input: StoryInput, now: Date): PreparedStory {
  return prepareRead(readInput(input), now);
}

/** The rest of `prepareStory`, for an input that is read already. */
export function prepareRead(
  { original, parsed, inputDigest }: ReadInput,
  now: Date,
): PreparedStory {
  const { action, held, tags, ...story } = parsed;
  if (!categoryOf(story.category)) {
    const known = site.categories.map((category) => category.slug).join(', ');
    throw new StoryInputError('category', `there is no «${story.category}»; there are: ${known}`);
  }
  const heldBySource =
    action === 'publish' && (held || settingsOf(story.source, story.pulled).publish === 'hold');
  const text = prepareText(story, story.publishedAt ?? now);
  if (text.headline === '') throw new StoryInputError('headline', 'is empty');
  const visibleFrom = latest(
    story.visibleFrom,
    isAfter(story.publishedAt, now) ? story.publishedAt : null,
  );
  return {
    ...story,
    ...text,
    tags: prepareTags(tags),
    visibleFrom,
    state: heldBySource ? 'held' : stateOf(action, visibleFrom, now),
    heldBySource,
    inputDigest,
    original,
    slug: makeSlug(text.headline),
  };
}

function parseInput(input: StoryInput): ParsedStoryInput {
  const parsed = storyInputSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StoryInputError(issue?.path.join('.') || 'story', issue?.message ?? 'is not valid');
}

function stateOf(
  action: ParsedStoryInput['action'],
  visibleFrom: Date | null,
  now: Date,
): StoryState {
  if (action === 'withdraw') return 'withdrawn';
  if (action === 'hold') return 'held';
  return isAfter(visibleFrom, now) ? 'scheduled' : 'published';
}

function isAfter(instant: Date | null, now: Date): instant is Date {
  return instant !== null && instant.getTime() > now.getTime();
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a.getTime() > b.getTime() ? a : b;
}

/** Tags by their slug: one that cannot be transliterated, or repeats another, is left out. */
function prepareTags(names: readonly string[]): Tag[] {
  const bySlug = new Map<string, Tag>();
  for (const name of names) {
    const slug = slugOfName(name);
    if (slug !== '' && !bySlug.has(slug)) bySlug.set(slug, { slug, name });
  }
  return [...bySlug.values()];
}

/**
 * What tells one input from another. Stored pictures are left out: a picture that failed once and
 * came later is not a new version.
 */
function digestOf({ formerAddresses, identifiers, ...parsed }: ParsedStoryInput): string {
  const pictures = parsed.pictures.map(({ pictureId: _, ...picture }) => picture);
  // Left out where there is none: stories stored before these were known have not changed.
  const { slugline, held, pulled: _pulled, ...story } = parsed;
  const former = formerAddresses.length > 0 ? { formerAddresses } : {};
  return hash(
    'sha256',
    JSON.stringify({
      ...story,
      ...(slugline && { slugline }),
      ...(held && { held }),
      pictures,
      ...former,
      ...(identifiers.length > 0 && { identifiers }),
    }),
  );
}
