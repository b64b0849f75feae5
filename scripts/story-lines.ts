import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { formatStoryTime } from '#lib/clock/clock.ts';
import { lineBase } from '#lib/stories/line-address.ts';
import {
  addLine,
  type ChangedLine,
  describeLine,
  markKeyMoment,
  putInLine,
  renameLine,
  setLineState,
  takeFromLine,
} from '#lib/stories/publish-lines.ts';
import { StoryChangeError } from '#lib/stories/publish-state.ts';
import type { By } from '#lib/stories/publish-transaction.ts';
import { readStoryId } from '#lib/stories/read-for-editors.ts';
import { readLineForEditors, readLinesForEditors } from '#lib/stories/read-line-lists.ts';
import { runWithDatabase } from './run-with-database.ts';

interface Signed {
  reason?: string;
  by: string;
}

/** Adds `line …` to `npm run story`: what editors do with story lines. */
export function addLineCommands(program: Command): void {
  const lines = program
    .command('line')
    .description('«Сюжеты»: stories that belong together. LINE is the line’s slug.');
  const signed = (name: string, description: string) =>
    lines
      .command(name)
      .description(description)
      .option('-r, --reason <text>', 'why, for the record')
      .option('--by <name>', 'who', userInfo().username);

  signed('add <line>', 'open a line; readers see it once a story stands there')
    .requiredOption('--title <text>', 'for readers')
    .option('--description <text>', 'what it is about, in a sentence or two')
    .action((slug: string, options: Signed & { title: string; description?: string }) => {
      const { title, description = '' } = options;
      return change(() => addLine({ slug, title, description }, actorOf(options)));
    });

  signed('rename <line>', 'give it another title or address; the former ones answer 308')
    .option('--title <text>')
    .option('--slug <slug>')
    .action((slug: string, options: Signed & { title?: string; slug?: string }) =>
      change(() => {
        const { title, slug: to } = options;
        if (title === undefined && to === undefined) {
          throw new StoryChangeError('Nothing to rename: give --title or --slug.');
        }
        const words = { ...(title === undefined ? {} : { title }), ...(to ? { slug: to } : {}) };
        return renameLine(slug, words, actorOf(options));
      }),
    );

  signed('describe <line> <text>', 'say what it is about').action(
    (slug: string, text: string, options: Signed) =>
      change(() => describeLine(slug, text, actorOf(options))),
  );

  signed('put <line> <story...>', 'put stories into it')
    .option('--key', 'as key moments')
    .action((slug: string, references: string[], options: Signed & { key?: true }) =>
      change(async () => {
        const { key } = options;
        return putInLine(slug, await idsOf(references), { ...(key && { key }) }, actorOf(options));
      }),
    );

  signed('remove <line> <story...>', 'take stories out of it').action(
    (slug: string, references: string[], options: Signed) =>
      change(async () => takeFromLine(slug, await idsOf(references), actorOf(options))),
  );

  signed('key <line> <story>', 'mark a story as a key moment')
    .option('--off', 'no longer')
    .action((slug: string, reference: string, options: Signed & { off?: true }) =>
      change(async () => {
        const [id = 0] = await idsOf([reference]);
        return markKeyMoment(slug, id, !options.off, actorOf(options));
      }),
    );

  const states = [
    ['close', 'closed', 'say that it is told to its end'],
    ['reopen', 'open', 'open a closed or deleted line again'],
    ['delete', 'removed', 'remove it: its addresses answer 410, its stories stay'],
  ] as const;
  for (const [name, state, description] of states) {
    signed(`${name} <line>`, description).action((slug: string, options: Signed) =>
      change(() => setLineState(slug, state, actorOf(options))),
    );
  }

  lines
    .command('list [line]')
    .description('list all lines, or the stories of one')
    .action((slug: string | undefined) => runWithDatabase(() => list(slug)));
}

const actorOf = ({ by, reason }: Signed): By => ({
  actor: `editor:${by}`,
  ...(reason === undefined ? {} : { reason }),
});

async function idsOf(references: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const reference of references) {
    const id = await readStoryId(reference);
    if (id === null) throw new StoryChangeError(`There is no story «${reference}».`);
    ids.push(id);
  }
  return ids;
}

async function change(work: () => Promise<ChangedLine>): Promise<void> {
  await runWithDatabase(async () => {
    const { slug, state, title } = await work();
    console.log(`${slug} ${state} ${lineBase(slug)}\n${title}`);
  });
}

async function list(slug: string | undefined): Promise<void> {
  if (slug !== undefined) return listStories(slug);
  const lines = await readLinesForEditors();
  if (lines.length === 0) console.log('There are no lines.');
  for (const { slug, state, stories, published, title } of lines) {
    console.log(`${slug}\t${state}\tstories ${stories}, published ${published}\t${title}`);
  }
}

async function listStories(slug: string): Promise<void> {
  const known = await readLinesForEditors();
  if (!known.some((line) => line.slug === slug)) {
    throw new StoryChangeError(`There is no line «${slug}».`);
  }
  const stories = await readLineForEditors(slug);
  if (stories.length === 0) console.log('No story stands in it.');
  for (const { id, state, key, publishedAt, headline } of stories) {
    const time = publishedAt ? formatStoryTime(publishedAt) : 'not published';
    console.log(`${id}\t${state}\t${time}\t${key ? 'key moment' : ''}\t${headline}`);
  }
}
