import type { Story } from '#lib/stories/story.ts';

/**
 * When the text of a story last changed: an update or a correction; its publication when nothing
 * has.
 */
export function modifiedAt({
  publishedAt,
  updatedAt,
  corrections,
}: Pick<Story, 'publishedAt' | 'updatedAt' | 'corrections'>): Date {
  const times = [
    publishedAt,
    ...(updatedAt ? [updatedAt] : []),
    ...corrections.map(({ at }) => at),
  ];
  return times.reduce((latest, time) => (time > latest ? time : latest));
}
