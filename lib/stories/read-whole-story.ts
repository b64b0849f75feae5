import 'server-only';
import { stories } from '#lib/database/schema.ts';
import type { LiveText } from './live.ts';
import { liveTextColumn } from './read-live-text.ts';
import { detailColumns } from './read-story-details.ts';
import type { Story, StoryCard, StoryDateline } from './story.ts';

/** What a whole story has beside its card, as columns of one row. */
export const wholeColumns = {
  lead: stories.lead,
  dateline: {
    day: stories.datelineDay,
    places: stories.datelinePlaces,
    author: stories.datelineAuthor,
  },
  text: {
    source: stories.source,
    sourceName: stories.sourceName,
    sourceUrl: stories.sourceUrl,
    bodyHtml: stories.bodyHtml,
    bodyText: stories.bodyText,
    endMark: stories.endMark,
    authors: stories.authors,
    language: stories.language,
    rights: stories.rights,
    updatedAt: stories.updatedAt,
    updateNote: stories.updateNote,
  },
  details: detailColumns,
  liveText: liveTextColumn,
};

interface WholeRow {
  lead: string;
  dateline: StoryDateline;
  text: Omit<
    Story,
    keyof StoryCard | 'lead' | 'dateline' | 'liveText' | 'tags' | 'pictures' | 'corrections'
  >;
  details: Pick<Story, 'tags' | 'pictures' | 'corrections'>;
  liveText: LiveText | null;
}

/** The story of a row with `wholeColumns`. */
export function toWholeStory(card: StoryCard, row: WholeRow): Story {
  const { lead, text, details, dateline, liveText } = row;
  const whole = { ...card, lead, ...text, ...details, dateline: toDateline(dateline) };
  return liveText ? { ...whole, liveText } : whole;
}

function toDateline(dateline: StoryDateline): StoryDateline | null {
  const { day, places, author } = dateline;
  return day === null && places.length === 0 && author === null ? null : dateline;
}
