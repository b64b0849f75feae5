import { packJson, unpackJson } from '#lib/packed-json.ts';
import type { PreparedStory } from './prepare-story.ts';
import type { StoryInput } from './story-input.ts';

/** Originals of some stories, packed together. */
export interface OriginalPack {
  packed: Buffer;
  count: number;
}

/** Where in a pack an original is. */
export class PlaceInPack {
  readonly pack: OriginalPack;
  readonly at: number;
  constructor(pack: OriginalPack, at: number) {
    this.pack = pack;
    this.at = at;
  }
}

/** Stories of one pack: whoever wants one original unpacks them all. */
const AT_ONCE = 100;

/**
 * Packs the originals of stories that are likely to be stored together, in place: half as large as
 * each alone, and in a fraction of the time.
 */
export function packOriginals(stories: readonly PreparedStory[]): void {
  for (let from = 0; from < stories.length; from += AT_ONCE) {
    const some = stories.slice(from, from + AT_ONCE);
    const pack = { packed: packJson(some.map(originalOf)), count: some.length };
    for (const [at, story] of some.entries()) story.original = new PlaceInPack(pack, at);
  }
}

/** The input of a story as it came; dates are as in JSON once it is packed. */
export function originalOf({ original }: Pick<PreparedStory, 'original'>): StoryInput {
  if (!(original instanceof PlaceInPack)) return original;
  const { pack, at } = original;
  return (unpackJson(pack.packed) as StoryInput[])[at] as StoryInput;
}
