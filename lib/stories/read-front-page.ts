import 'server-only';
import { subDays } from 'date-fns/subDays';
import { sql } from 'drizzle-orm';
import { stories } from '#lib/database/schema.ts';
import { note, readOnce } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { limits } from './limits.ts';
import { listNote } from './notes.ts';
import { prepared } from './prepared-statement.ts';
import {
  idNotIn,
  newestFirst,
  published,
  selectCardsWithLead,
  toCardWithLead,
} from './read-cards.ts';
import { readNewest } from './read-lists.ts';
import { readTopNews } from './read-top-news.ts';
import type { StoryCard, StoryCardWithLead } from './story.ts';

export interface FrontPage {
  /** Top news, the first one large. */
  leading: StoryCardWithLead[];
  /** «Свежие новости Беларуси» without the leading stories: none stands twice above the fold. */
  latest: StoryCard[];
  /** A block for each category with enough stories, none of them leading. The first ones, above
   * the fold, repeat none of the latest beside them either. */
  blocks: FrontBlock[];
}

export interface FrontBlock {
  category: string;
  stories: StoryCardWithLead[];
}

/** Everything the front page shows. All of it is empty when nothing is published. */
export function readFrontPage(): Promise<FrontPage> {
  return readOnce('front page', async () => {
    const { frontLeading, frontLatest } = limits;
    // As many as the rail «Топ-новости» asks for, so that the page and the rail share one read.
    const top = await readTopNews({ limit: Math.max(frontLeading, site.topNews.count) });
    const leading = top.slice(0, frontLeading);
    const taken = leading.map((story) => story.id);
    const [newest, blocks] = await Promise.all([
      readNewest({
        excludedCategories: site.latestNews.excludedCategories,
        limit: frontLatest + leading.length,
      }),
      readBlocks(taken),
    ]);
    const latest = newest.filter((story) => !taken.includes(story.id)).slice(0, frontLatest);
    const beside = latest.slice(0, limits.frontFoldRows).map((story) => story.id);
    return { leading, latest, blocks: blocks.map((block, at) => fillBlock(block, at, beside)) };
  });
}

/** A block above the fold leaves out what stands in the feed beside it, while enough is left. */
function fillBlock({ category, stories }: FrontBlock, at: number, beside: number[]): FrontBlock {
  const others = stories.filter((story) => !beside.includes(story.id));
  const mayRepeat = at >= limits.frontFoldBlocks || others.length < limits.frontBlockLeast;
  return { category, stories: (mayRepeat ? stories : others).slice(0, limits.frontBlock) };
}

/** The newest stories of each category in the order of `site.categories`; categories that have
 * gone quiet stand after those with fresh ones. */
async function readBlocks(taken: number[]): Promise<FrontBlock[]> {
  // What enters or leaves a category enters or leaves the list of all.
  note(listNote());
  const categories = site.categories.map((category) => category.slug);
  const rows = await newestOfCategories().execute({ categories, taken });
  const blocks = categories
    .map((category) => ({
      category,
      stories: rows.filter((row) => row.category === category).map(toCardWithLead),
    }))
    .filter((block) => block.stories.length >= limits.frontBlockLeast);
  const since = subDays(new Date(), limits.frontBlockFreshDays);
  const isFresh = ({ stories: [, , third] }: FrontBlock) => !!third && third.publishedAt >= since;
  return [...blocks.filter(isFresh), ...blocks.filter((block) => !isFresh(block))];
}

function newestOfCategories() {
  return prepared('front_blocks', (db, name) => {
    const ids = sql`
      select block.id
      from unnest(${sql.placeholder('categories')}::text[]) as wanted(category)
      cross join lateral (
        select ${stories.id} from ${stories}
        where ${published} and ${stories.category} = wanted.category
          and ${idNotIn(sql.placeholder('taken'))}
        order by ${newestFirst} limit ${sql.raw(String(limits.frontBlockRead))}
      ) as block`;
    return selectCardsWithLead(db)
      .where(sql`${stories.id} in (${ids})`)
      .orderBy(newestFirst)
      .prepare(name);
  });
}
