import 'server-only';
import { sql } from 'drizzle-orm';
import { stories } from '#lib/database/schema.ts';
import { headlineStems } from '#lib/database/search-words.ts';
import { limits } from './limits.ts';
import { prepared } from './prepared-statement.ts';
import { published } from './read-cards.ts';
import type { Story } from './story.ts';

/**
 * Stories whose headlines share rare words with this one's, most alike first: those that share the
 * most and the rarest, then the newest. Words are told apart by their stems. The cost is bounded
 * whatever the archive holds: words the planner's own statistics know as common are left out
 * unlooked at, of each other one a limited number of uses is counted, and of the stories with the
 * rarest the newest are compared.
 * @param options.without ids left out; @param options.limit most ids returned.
 */
export async function readAlikeIds(
  { headline }: Pick<Story, 'headline'>,
  { without, limit }: { without: readonly number[]; limit: number },
): Promise<number[]> {
  const rows = await alikeStories().execute({ headline, without: [...without], limit });
  return rows.map(({ id }) => id);
}

/** How often `analyze` found the commonest stems of headlines: kept of the index's expression. */
const commonest = sql`
  select common.stem, common.frequency * table_of.reltuples as uses
  from pg_stats as known
  inner join pg_class as table_of on table_of.oid = ${sql.raw(`'public.stories'`)}::regclass
  cross join lateral unnest(
    known.most_common_elems::text::text[], known.most_common_elem_freqs
  ) as common(stem, frequency)
  where known.schemaname = 'public' and known.tablename = 'stories_headline_words'`;

function alikeStories() {
  const stems = headlineStems(stories.headline);
  const own = headlineStems(sql`${sql.placeholder('headline')}::text`);
  const most = sql.raw(String(limits.relatedWordCount));
  // Materialized, step by step: the index of words is asked for the rarest only, and its newest
  // stories are looked at last.
  const found = sql`
    with own as materialized (
      select word.stem from unnest(${own}) as word(stem)
      where not exists (
        select 1 from (${commonest}) as common where common.stem = word.stem and common.uses >= ${most}
      )
    ),
    rare as materialized (
      select own.stem, uses.uses from own cross join lateral (
        select count(*) as uses from (
          select 1 from ${stories} where ${stems} @> array[own.stem] limit ${most}
        ) as counted
      ) as uses
      where uses.uses < ${most}
      order by uses.uses, own.stem limit ${sql.raw(String(limits.relatedWords))}
    ),
    matches as materialized (
      select ${stories.id}, ${stories.publishedAt}, ${stories.headline} from ${stories}
      where ${published} and ${stems} && (select array_agg(stem) from rare)
        and ${stories.id} <> all(${sql.placeholder('without')}::bigint[])
    ),
    newest as materialized (
      select id, published_at, ${headlineStems(sql.raw('headline'))} as stems
      from (
        select * from matches order by published_at desc, id desc
        limit ${sql.raw(String(limits.relatedCompared))}
      ) as few
    )
    select newest.id, newest.published_at, sum(ln(${most}::float / (rare.uses + 1))) as weight
    from newest inner join rare on rare.stem = any(newest.stems)
    group by newest.id, newest.published_at
    having count(*) >= ${sql.raw(String(limits.relatedWordsShared))}`;
  return prepared('alike_stories', (db, name) =>
    db
      .select({ id: sql<number>`alike.id`.mapWith(Number) })
      .from(sql`(${found}) as alike`)
      .orderBy(sql`alike.weight desc, alike.published_at desc, alike.id desc`)
      .limit(sql.placeholder('limit'))
      .prepare(name),
  );
}
