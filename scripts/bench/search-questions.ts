import { sql } from 'drizzle-orm';
import { database } from '#lib/database/database.ts';
import { stories } from '#lib/database/schema.ts';
import { site } from '#lib/site.ts';
import { readNewest } from '#lib/stories/read-lists.ts';
import { readSearch } from '#lib/stories/read-search.ts';
import { readSuggestions } from '#lib/stories/read-suggestions.ts';
import { russianDictionary } from '#lib/words/dictionary.ts';
import { type Texts, VOCABULARY } from './generate-texts.ts';

interface Question {
  name: string;
  /** Asks it with the words of one run. @throws when it is not answered as it should be. */
  ask(run: number): Promise<void>;
}

/** What is measured; the first is what the others are compared with. */
export async function makeQuestions({ wordOf }: Texts): Promise<Question[]> {
  const common = (run: number) => wordOf(10 + (run % 40));
  const middling = (run: number) => wordOf(1_000 + run);
  const rare = (run: number) => wordOf(VOCABULARY - 1 - run * 20);
  // In a language the most frequent words are not looked for.
  const frequent = Array.from({ length: 30 }, (_, rank) => wordOf(rank));
  const phrases = await readPhrases(new Set(frequent.flatMap(russianDictionary().formsOf)));
  const phrase = (run: number) => phrases[run % phrases.length] ?? '';
  const search = (name: string, query: (run: number) => string, more: object = {}): Question => ({
    name,
    async ask(run) {
      const answer = await readSearch({ query: query(run), page: 1, ...more });
      // What stands in every text is ended, and said so: part of what is measured.
      if (answer.kind === 'too-long') return;
      if (answer.kind !== 'found') throw new Error(`«${query(run)}»: ${answer.kind}`);
      if (answer.stories.length === 0 && run < 5) throw new Error(`«${query(run)}»: nothing found`);
    },
  });
  return [
    { name: 'newest 20', ask: async () => void (await readNewest({ limit: 20 })) },
    search('common word', common),
    search('middling word', middling),
    search('rare word', rare),
    search('two common words', (run) => `${common(run)} ${common(run + 7)}`),
    search('common and rare word', (run) => `${common(run)} ${rare(run)}`, {}),
    search('phrase', (run) => `«${phrase(run)}»`),
    search('common, another excluded', (run) => `${common(run)} -${common(run + 3)}`),
    search('mistyped word', (run) => misspell(middling(run))),
    search('section, year, newest first', common, {
      category: site.categories.at(-2)?.slug,
      period: 'year',
      order: 'newest',
    }),
    search('common word, small section', common, { category: site.categories.at(-1)?.slug }),
    search('common word, month of old', common, { from: '2019-03-01', to: '2019-03-31' }),
    search('page 10 of a common word', common, { page: 10 }),
    {
      name: 'suggestion, two letters',
      ask: async (run) => void (await readSuggestions(middling(run).slice(0, 2))),
    },
    {
      name: 'suggestion, four letters',
      ask: async (run) => void (await readSuggestions(middling(run).slice(0, 4))),
    },
  ];
}

/** Two words that stand beside each other in some story. */
async function readPhrases(frequent: ReadonlySet<string>): Promise<string[]> {
  const rows = await database()
    .select({ lead: stories.lead })
    .from(stories)
    .where(sql`${stories.id} % 2503 = 1`)
    .limit(400);
  return rows
    .map(({ lead }) => lead.split(' ').slice(3, 5))
    .filter((words) => words.every((word) => !frequent.has(word)))
    .map((words) => words.join(' '));
}

/** The third letter is another. */
function misspell(word: string): string {
  return `${word.slice(0, 2)}${word[2] === 'щ' ? 'ф' : 'щ'}${word.slice(3)}`;
}

/** How many stories there are, and how often all of them were read one after another. */
export async function countScans(): Promise<{ stories: number; sequential: number }> {
  await database().execute(sql`select pg_stat_force_next_flush()`);
  const { rows } = await database().execute<{ scans: string; stories: string }>(sql`
    select seq_scan as scans, (select reltuples from pg_class where relname = 'stories') as stories
    from pg_stat_user_tables where relname = 'stories'`);
  return {
    stories: Math.max(0, Number(rows[0]?.stories ?? 0)),
    sequential: Number(rows[0]?.scans ?? 0),
  };
}
