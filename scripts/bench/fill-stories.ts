import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { site } from '#lib/site.ts';
import { splitWords } from '#lib/words/split-words.ts';
import { randomNumbers, type Texts } from './generate-texts.ts';

/** Words of a generated story: those of an agency's report. */
const WORDS = { headline: 8, lead: 22, body: 150 };
/** Years over which the stories are spread. */
const YEARS = 12;
const columns =
  'source, external_id, source_name, state, headline, lead, body_html, body_text, category, path, published_at, first_published_at, changed_at, input_digest, original';

/** Counts the stories of each month, as the door does: searches for common words go by it. */
export const countMonths = `insert into story_months select to_char(published_at at time zone 'Europe/Minsk', 'YYYY-MM'),
    count(*), max(published_at) from stories group by 1
  on conflict (month) do update set stories = excluded.stories, modified_at = excluded.modified_at`;

/**
 * Fills an empty, migrated database with `count` published stories and everything the search goes
 * by, as the door would leave them, in one copy; then has the database look at itself.
 */
export async function fillStories(url: string, texts: Texts, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; text: string }>(
      `select indexname as name, indexdef as text from pg_indexes
       where tablename = 'stories' and indexname not in ('stories_pkey', 'stories_path_unique', 'stories_source_key')`,
    );
    for (const { name } of rows) await client.query(`drop index ${name}`);
    const words = new Map<string, number>();
    const sink = client.query(copyFrom(`copy stories (${columns}) from stdin`));
    await pipeline(Readable.from(rowsOf(texts, count, words)), sink);
    await client.query("set maintenance_work_mem = '1GB'");
    for (const { text } of rows) await client.query(text);
    await copyWords(client, words);
    await client.query(countMonths);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Lines of COPY's text format, many in a chunk. */
function* rowsOf(texts: Texts, count: number, words: Map<string, number>): Generator<string> {
  const random = randomNumbers(7);
  const first = Date.now() - YEARS * 365 * 86_400_000;
  const step = (Date.now() - first) / count;
  let chunk = '';
  for (let number = 0; number < count; number += 1) {
    const { headline, lead, body } = WORDS;
    const [title, opening, text] = [texts.draw(headline), texts.draw(lead), texts.draw(body)];
    for (const word of splitWords(`${title} ${opening}`)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    // Sections are as uneven as those of a newsroom: the first has a fifth, the last a fiftieth.
    const at = Math.floor(site.categories.length * (random() / 2 ** 32) ** 1.6);
    const category = site.categories[at]?.slug ?? site.defaultCategory;
    const time = new Date(first + step * number).toISOString();
    chunk += `${['bench', number, 'Bench', 'published', title, opening, `<p>${text}</p>`, text, category, `/${category}/bench/${number}`, time, time, time, number, '{}'].join('\t')}\n`;
    if (chunk.length < 1_000_000) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function copyWords(client: pg.Client, words: ReadonlyMap<string, number>): Promise<void> {
  const sink = client.query(copyFrom('copy search_words (word, stories) from stdin'));
  const done = once(sink, 'finish');
  sink.end([...words].map(([word, stories]) => `${word}\t${stories}\n`).join(''));
  await done;
}
