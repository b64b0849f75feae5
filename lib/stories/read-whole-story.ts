import 'server-only';
import { stories } from '#lib/database/schema.ts';
import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import { limits } from './limits.ts';
import type { LiveText } from './live.ts';
import { liveTextColumn } from './read-live-text.ts';
import { detailColumns } from './read-story-details.ts';
import { rightsOf } from './rights.ts';
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
    usageTerms: stories.usageTerms,
    pulled: stories.pulled,
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
    | keyof StoryCard
    | 'lead'
    | 'dateline'
    | 'liveText'
    | 'tags'
    | 'pictures'
    | 'corrections'
    | 'onlyLead'
  > & { pulled: boolean };
  details: Pick<Story, 'tags' | 'pictures' | 'corrections'>;
  liveText: LiveText | null;
}

/** The story of a row with `wholeColumns`. */
export function toWholeStory(card: StoryCard, row: WholeRow): Story {
  const { lead, details, dateline, liveText } = row;
  const { pulled, ...text } = row.text;
  const onlyLead = rightsOf({ ...text, pulled }).show === 'lead';
  const whole = {
    ...{ ...card, lead, ...text, onlyLead, ...details, dateline: toDateline(dateline) },
    // What is not to be shown is not even here: neither pages nor feeds can tell.
    ...(onlyLead && {
      ...{ lead: cutAtWord(lead, limits.leadAlone), bodyHtml: '', bodyText: '' },
      ...{ endMark: false, pictures: new Map() },
    }),
  };
  return liveText ? { ...whole, liveText } : whole;
}

function toDateline(dateline: StoryDateline): StoryDateline | null {
  const { day, places, author } = dateline;
  return day === null && places.length === 0 && author === null ? null : dateline;
}
