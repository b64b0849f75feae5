import { primaryDatabase } from '#lib/database/database.ts';
import { site } from '#lib/site.ts';
import { countMonths } from './fill-stories.ts';
import { randomNews } from './random-news.ts';

/** Stories of one statement: a fifth of a minute at most, which is what a statement may take. */
const AT_ONCE = 10_000;
const TAGS = 4_000;
/** Reaching one element of a list takes PostgreSQL as long as the list is: words would be too many. */
const PHRASES = 1_500;

/**
 * Fills the tables set by set, past the door, until there are `stories` of them: for measuring what
 * a database of that size answers, not what reaches readers. A story every ten minutes, back from
 * `newest`; phrases of the sample edition's words, common and rare; one to three tags of four thousand.
 */
export async function fillArchive(stories: number, newest: Date): Promise<void> {
  const { rows } = await primaryDatabase().execute<{ last: number }>(
    'select coalesce(max(id), 0)::integer as last from stories',
  );
  for (let from = (rows[0]?.last ?? 0) + 1; from <= stories; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE - 1, stories);
    for (const statement of statementsFor(from, to, newest)) {
      await primaryDatabase().execute(statement);
    }
  }
  await primaryDatabase().execute(countMonths);
  await primaryDatabase().execute('vacuum analyze stories, story_tags, story_addresses');
}

function statementsFor(from: number, to: number, newest: Date): string[] {
  const phrases = textArray(somePhrases());
  const categories = textArray(site.categories.map(({ slug }) => slug));
  // `(n + part) * 0` keeps PostgreSQL from computing one text for all rows.
  const text = (length: number) => `(select string_agg(
    phrases[1 + floor(${PHRASES} * random() + (n + part) * 0)::integer], '. ')
    from generate_series(1, ${length}) as part)`;
  const time = `'${newest.toISOString()}'::timestamptz - n * interval '10 minutes'`;
  const tag = (share: number) => `1 + floor(${TAGS} * power(random(), ${share}))::integer`;
  return [
    `insert into stories (source, external_id, source_name, state, headline, lead, body_html,
      body_text, category, path, published_at, first_published_at, changed_at, input_digest, original)
    select 'bench', n::text, 'Bench', 'published', headline, lead, '<p>' || body || '</p>', body,
      category, '/' || category || to_char(at at time zone 'Europe/Minsk', '/YYYY/MM/DD/') || 'n-' || n,
      at, at, at, md5(n::text), '{}'
    from (select n, ${text(1)} || ' ' || n as headline, ${text(3)} as lead, ${text(18)} as body, ${time} as at,
        categories[1 + floor(array_length(categories, 1) * power(random(), 1.5))::integer] as category
      from generate_series(${from}, ${to}) as n,
        (select ${phrases} as phrases, ${categories} as categories) as given offset 0) as made`,
    `insert into story_addresses (path, story_id)
      select path, id from stories where external_id::integer between ${from} and ${to}`,
    `insert into tags (slug, name)
      select 'tema-' || n, 'Тема ' || n from generate_series(1, ${TAGS}) as n on conflict do nothing`,
    `insert into story_tags (story_id, tag, position, published_at)
      select distinct on (id, tag) id, tag, 0, published_at from (
        select id, published_at, 'tema-' || unnest(array[${tag(3)}, ${tag(2)}]) as tag
        from stories where external_id::integer between ${from} and ${to}) as used`,
  ];
}

/** Seven words or so each. */
function somePhrases(): string[] {
  const make = randomNews();
  return Array.from({ length: PHRASES }, (_, number) => make(number).headline.replace(/ \d+$/, ''));
}

function textArray(words: readonly string[]): string {
  return `array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}]`;
}
