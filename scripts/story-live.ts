import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { formatStoryTime, parseEditorTime } from '#lib/clock/clock.ts';
import { escapeHtml } from '#lib/html.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { titleOf } from '#lib/stories/live.ts';
import { endLive, reopenLive, startLive } from '#lib/stories/publish-live.ts';
import {
  addLiveEntry,
  editLiveEntry,
  type LiveEntryInput,
  removeLiveEntry,
  setKeyMoment,
} from '#lib/stories/publish-live-entries.ts';
import { type ChangedStory, StoryChangeError } from '#lib/stories/publish-state.ts';
import type { By } from '#lib/stories/publish-transaction.ts';
import { readStoryId } from '#lib/stories/read-for-editors.ts';
import { readLiveForEditors } from '#lib/stories/read-live-for-editors.ts';
import { runWithDatabase } from './run-with-database.ts';

interface Signed {
  reason?: string;
  by: string;
}

interface EntryOptions extends Signed {
  text?: string;
  body?: string;
  title?: string;
  key?: boolean;
  at?: string;
  author?: string;
  picture?: string;
  caption?: string;
  credit?: string;
}

const actorOf = ({ by, reason }: Signed): By => ({
  actor: `editor:${by}`,
  ...(reason === undefined ? {} : { reason }),
});

/** `npm run story -- live …`: a text that grows while something happens. */
export function addLiveCommands(program: Command): void {
  const live = program
    .command('live')
    .description(
      'A story that grows by dated entries, «Онлайн». ENTRY is a number of «live list».',
    );

  const command = (name: string, description: string) =>
    live
      .command(name)
      .description(description)
      .option('-r, --reason <text>', 'why, for the record')
      .option('--by <name>', 'who', userInfo().username);
  const withWords = (order: Command) =>
    order
      .option('--text <text>', 'plain text; an empty line begins a paragraph')
      .option('--body <file>', 'a file of HTML, instead of --text')
      .option('--title <text>')
      .option('--picture <file>', 'JPEG, PNG, WebP or AVIF')
      .option('--caption <text>', 'under the picture')
      .option('--credit <text>', 'whose picture it is');
  const state = (
    name: string,
    description: string,
    work: (id: number, by: By) => Promise<ChangedStory>,
  ) =>
    command(`${name} <story>`, description).action((story: string, options: Signed) =>
      runWithDatabase(async () => {
        const { id, path, headline } = await work(await idOf(story), actorOf(options));
        console.log(`${id} ${path ?? '(no address yet)'}\n${headline}`);
      }),
    );

  state('start', 'make a stored story a live text', startLive);
  state('end', 'end it: «Онлайн завершён», read from its beginning', endLive);
  state('reopen', 'go on with a live text that was ended', reopenLive);

  withWords(command('add <story>', 'add an entry'))
    .option('--key', 'a key moment: listed above the entries')
    .option('--at <time>', 'when it happened: 2026-11-22 18:00, in Minsk; now unless said')
    .option('--author <name>', 'printed under the entry')
    .action((story: string, options: EntryOptions) =>
      runWithDatabase(async () => {
        const { at, key, author } = options;
        const given = await readWords(options);
        const { bodyHtml } = given;
        if (bodyHtml === undefined) throw new StoryChangeError('Give --text or --body.');
        const when = at === undefined ? {} : { at: timeOf(at) };
        const entry = { ...given, bodyHtml, ...when, key: key ?? false, author: author ?? null };
        const id = await addLiveEntry(await idOf(story), entry, actorOf(options));
        console.log(`entry ${id}`);
      }),
    );
  withWords(command('edit <entry>', 'rewrite an entry; readers see «обновлено»')).action(
    (entry: string, options: EntryOptions) =>
      runWithDatabase(async () => {
        const changed = await editLiveEntry(
          numberOf(entry),
          await readWords(options),
          actorOf(options),
        );
        console.log(`entry ${changed.id}\n${titleOf(changed)}`);
      }),
  );
  command('remove <entry>', 'remove an entry from every page').action(
    (entry: string, options: Signed) =>
      runWithDatabase(async () => {
        const { id } = await removeLiveEntry(numberOf(entry), actorOf(options));
        console.log(`entry ${id} removed`);
      }),
  );
  command('key <entry>', 'make an entry a key moment')
    .option('--no-key', 'an ordinary one again')
    .action((entry: string, options: Signed & { key: boolean }) =>
      runWithDatabase(async () => {
        const changed = await setKeyMoment(numberOf(entry), options.key, actorOf(options));
        console.log(`entry ${changed.id} ${changed.key ? 'key moment' : 'ordinary'}`);
      }),
    );
  live
    .command('list [story]')
    .description('list the entries of a live text, or the live texts that go on')
    .action((story?: string) =>
      runWithDatabase(async () => {
        for (const line of await readLiveForEditors(story ? await idOf(story) : null)) {
          const { id, at, mark, words } = line;
          console.log(`${id}\t${formatStoryTime(at)}\t${mark}\t${words}`);
        }
      }),
    );
}

async function idOf(reference: string): Promise<number> {
  const id = await readStoryId(reference);
  if (id === null) throw new StoryChangeError(`There is no story «${reference}».`);
  return id;
}

function numberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new StoryChangeError(`«${text}» is no number of an entry.`);
  return Number(text);
}

function timeOf(text: string): Date {
  const time = parseEditorTime(text);
  if (!time)
    throw new StoryChangeError(`«${text}» is not a time: write 2026-11-22 18:00, in Minsk.`);
  return time;
}

async function readWords(options: EntryOptions): Promise<Partial<LiveEntryInput>> {
  const { text, body, title, picture, caption = '', credit = '' } = options;
  const html = body === undefined ? undefined : await readFile(body, 'utf8');
  const bodyHtml = html ?? (text === undefined ? undefined : paragraphsOf(text));
  const stored = picture && {
    picture: { pictureId: await storePicture(await readFile(picture), null), caption, credit },
  };
  return {
    ...(bodyHtml === undefined ? {} : { bodyHtml }),
    ...(title === undefined ? {} : { title }),
    ...(stored || {}),
  };
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`)
    .join('');
}
