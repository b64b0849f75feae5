/** By what a source's story is known. */
export interface StoryKey {
  source: string;
  externalId: string;
}

/** A key as one string; slugs of sources hold no space. */
export const keyOf = ({ source, externalId }: StoryKey): string => `${source} ${externalId}`;
