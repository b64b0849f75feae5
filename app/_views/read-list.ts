import { type Day, dayOf } from '#lib/clock/clock.ts';
import type { ListAddress } from '#lib/stories/list-address.ts';
import { readDays, readMonths, readNeighbourDays } from '#lib/stories/read-archive.ts';
import { readDay, readStoryPage } from '#lib/stories/read-lists.ts';
import type { StoryCard, StoryPage } from '#lib/stories/story.ts';

/** All news, or one category. */
export interface ListScope {
  /** Address of the list's first page. */
  base: string;
  name: string;
  description: string;
  category?: string;
}

export interface MonthDays {
  year: number;
  month: number;
  /** Days with stories. */
  days: Day[];
}

export type List =
  | { kind: 'page'; page: StoryPage; month: MonthDays | null }
  | { kind: 'year'; year: number; months: MonthDays[] }
  | ({ kind: 'month' } & MonthDays)
  | { kind: 'day'; day: Day; stories: StoryCard[]; previous: Day | null; next: Day | null };

/**
 * Reads the list an address names.
 * @returns `null` when nothing stands there: a page beyond the last, a year or month without
 *   stories. The first page exists even when it is empty; so does a day, for its neighbours' sake.
 */
export async function readList(scope: ListScope, address: ListAddress): Promise<List | null> {
  const { category } = scope;
  switch (address.kind) {
    case 'page': {
      const page = await readStoryPage({ category, page: address.page });
      if (page.stories.length === 0 && address.page > 1) return null;
      return { kind: 'page', page, month: await readMonthOf(scope, page) };
    }
    case 'year': {
      const months = await readMonths({ category, year: address.year });
      if (months.length === 0) return null;
      return { ...address, months: await readYear(scope, address.year, months) };
    }
    case 'month': {
      const days = await readDays({ category, year: address.year, month: address.month });
      return days.length === 0 ? null : { ...address, days };
    }
    case 'day': {
      const { day } = address;
      const [stories, neighbours] = await Promise.all([
        readDay({ category, day }),
        readNeighbourDays({ category, day }),
      ]);
      return { kind: 'day', day, stories, ...neighbours };
    }
  }
}

/** The months of a year until the last that has begun or has stories, each with its days. */
function readYear({ category }: ListScope, year: number, months: number[]): Promise<MonthDays[]> {
  const [thisYear = 0, thisMonth = 0] = dayOf(new Date()).split('-').map(Number);
  const last = Math.max(months.at(-1) ?? 0, year === thisYear ? thisMonth : 12);
  return Promise.all(
    Array.from({ length: last }, async (_, at) => {
      const month = at + 1;
      const days = months.includes(month) ? await readDays({ category, year, month }) : [];
      return { year, month, days };
    }),
  );
}

/** The month a page of a list begins in, for its calendar. */
async function readMonthOf({ category }: ListScope, page: StoryPage): Promise<MonthDays | null> {
  const [first] = page.stories;
  if (!first) return null;
  const [year = 0, month = 0] = dayOf(first.publishedAt).split('-').map(Number);
  return { year, month, days: await readDays({ category, year, month }) };
}
