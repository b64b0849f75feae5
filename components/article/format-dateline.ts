import { formatDatelineDay } from '#lib/clock/clock.ts';
import type { StoryDateline } from '#lib/stories/story.ts';

/**
 * `13 декабря, Минск /Корр. ВЕСТКА/.` — letter by letter, with ordinary spaces.
 * Parts the dateline does not have are left out; a dateline without parts gives an empty text.
 */
export function formatDateline({ day, places, author }: StoryDateline): string {
  const where = [...(day ? [formatDatelineDay(day)] : []), ...places].join(', ');
  const parts = [where, author ? `/${author}/` : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' ')}.`;
}
