import { userInfo } from 'node:os';
import { Command, CommanderError } from 'commander';
import { formatStoryTime, parseEditorTime } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import {
  correctStory,
  moveStory,
  placeInTopNews,
  setUrgency,
  updateStory,
  withdrawPicture,
} from '#lib/stories/publish-changes.ts';
import {
  type ChangedStory,
  holdStory,
  releaseStory,
  restoreStory,
  StoryChangeError,
  scheduleStory,
  withdrawStory,
} from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { By } from '#lib/stories/publish-transaction.ts';
import { endUrgentBar } from '#lib/stories/publish-urgent.ts';
import { readForEditors, readStoryId, readWaiting } from '#lib/stories/read-for-editors.ts';
import { runWithDatabase } from './run-with-database.ts';
import { readEditorsBody, readEditorsPicture } from './story-body.ts';
import { addLineCommands } from './story-lines.ts';
import { addLiveCommands } from './story-live.ts';
import { addWrite, type PictureOptions, pictureWordsOf, withPicture } from './story-write.ts';

/** `npm run story -- …`: what an editor must do at once, through the door, in a running portal. */

interface Signed {
  reason: string;
  by: string;
}

type UpdateOptions = Signed &
  PictureOptions & { headline?: string; lead?: string; body?: string; note?: string };

const program = new Command('story')
  .description(
    'Publish, correct and withdraw stories. STORY is a number, an address or a source’s identifier.',
  )
  .showHelpAfterError();

function signed(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .requiredOption('-r, --reason <text>', 'why, for the record')
    .option('--by <name>', 'who', userInfo().username);
}

const actorOf = ({ by, reason }: Signed): By => ({ actor: `editor:${by}`, reason });

async function idOf(reference: string): Promise<number> {
  const id = await readStoryId(reference);
  if (id === null) throw new StoryChangeError(`There is no story «${reference}».`);
  return id;
}

function timeOf(text: string): Date {
  const time = parseEditorTime(text);
  if (!time)
    throw new StoryChangeError(`«${text}» is not a time: write 2026-11-22 18:00, in Minsk.`);
  return time;
}

async function change(
  reference: string,
  work: (id: number) => Promise<ChangedStory>,
): Promise<void> {
  await runWithDatabase(async () => {
    const { id, state, path, headline, visibleFrom } = await work(await idOf(reference));
    const until =
      state === 'scheduled' && visibleFrom ? ` until ${formatStoryTime(visibleFrom)}` : '';
    console.log(`${id} ${state}${until} ${path ?? '(no address yet)'}\n${headline}`);
  });
}

signed(
  'publish <story>',
  'make a held or scheduled story visible now; under an embargo: at its end, or ordered once more',
).action((story: string, options: Signed) =>
  change(story, (id) => releaseStory(id, actorOf(options))),
);

signed('flash <headline>', 'publish a headline at once, «Подробности ожидаются»')
  .option('--category <slug>', 'category', site.defaultCategory)
  .option('--urgency <number>', '1 «Молния», 2 «Срочно»', Number, 1)
  .action((headline: string, options: Signed & { category: string; urgency: number }) =>
    runWithDatabase(async () => {
      const { category, urgency } = options;
      const { id, path } = await publishStory(
        {
          source: site.ownSource,
          sourceName: site.name,
          externalId: `flash:${crypto.randomUUID()}`,
          headline,
          category,
          urgency,
        },
        actorOf(options),
      );
      console.log(`${id} published ${path}\n${headline}`);
    }),
  );

addWrite(signed, actorOf);

signed('hold <story>', 'make a story invisible everywhere').action(
  (story: string, options: Signed) => change(story, (id) => holdStory(id, actorOf(options))),
);

signed('schedule <story>', 'keep a story that is not yet visible until a time')
  .requiredOption('--at <time>', '2026-11-22 18:00, in Minsk')
  .action((story: string, options: Signed & { at: string }) =>
    change(story, (id) => scheduleStory(id, timeOf(options.at), actorOf(options))),
  );

withPicture(signed('update <story>', 'rewrite a story; readers see «Обновлено»'))
  .option('--headline <text>')
  .option('--lead <text>')
  .option('--body <file>', 'a file of HTML, pictures beside it: docs/body-html.md')
  .option('--note <text>', 'for readers, beside «Обновлено»')
  .action((story: string, options: UpdateOptions) =>
    change(story, async (id) => {
      const { headline, lead, note, body, picture } = options;
      const rewrite = {
        ...(headline !== undefined && { headline }),
        ...(lead !== undefined && { lead }),
        ...(note !== undefined && { note }),
        ...(body !== undefined && (await readEditorsBody(body))),
        ...(picture !== undefined && {
          mainPicture: await readEditorsPicture(picture, pictureWordsOf(options)),
        }),
      };
      return updateStory(id, rewrite, actorOf(options));
    }),
  );

signed('correct <story>', 'add «Исправлено» or «Уточнение» before the lead')
  .requiredOption('--text <text>', 'what was wrong, what is right')
  .option('--clarification', '«Уточнение» instead of «Исправлено»')
  .action((story: string, options: Signed & { text: string; clarification?: boolean }) =>
    change(story, (id) =>
      correctStory(
        id,
        { kind: options.clarification ? 'clarification' : 'correction', text: options.text },
        actorOf(options),
      ),
    ),
  );

signed('withdraw <story>', 'withdraw a story: its addresses answer 410')
  .option('--note <text>', 'for readers')
  .action((story: string, options: Signed & { note?: string }) =>
    change(story, (id) => withdrawStory(id, options.note ?? null, actorOf(options))),
  );

signed('restore <story>', 'publish a withdrawn story again').action(
  (story: string, options: Signed) => change(story, (id) => restoreStory(id, actorOf(options))),
);

signed(
  'withdraw-picture <digest>',
  'withdraw a picture from every story; DIGEST stands in its address',
).action((digest: string, options: Signed) =>
  runWithDatabase(async () => {
    const count = await withdrawPicture(digest, actorOf(options));
    console.log(`Withdrawn; stories that used it: ${count}.`);
  }),
);

signed('move <story>', 'give a story another address; the former ones answer 308')
  .option('--category <slug>')
  .option('--slug <slug>')
  .action((story: string, options: Signed & { category?: string; slug?: string }) =>
    change(story, (id) => {
      const { category, slug } = options;
      const to = { ...(category ? { category } : {}), ...(slug ? { slug } : {}) };
      return moveStory(id, to, actorOf(options));
    }),
  );

signed('top <story> <place>', 'place 1–5 in «Топ-новости», or «none»')
  .option('--until <time>', '12 hours from now unless said')
  .action((story: string, place: string, options: Signed & { until?: string }) =>
    change(story, (id) =>
      placeInTopNews(
        id,
        place === 'none' ? null : Number(place),
        options.until ? timeOf(options.until) : null,
        actorOf(options),
      ),
    ),
  );

signed(
  'urgent <story> <urgency>',
  'IPTC urgency: 1 «Молния», 2 «Срочно», 5 ordinary, 8 least',
).action((story: string, urgency: string, options: Signed) =>
  change(story, (id) => setUrgency(id, Number(urgency), actorOf(options))),
);

program
  .command('show <story>')
  .description('print a story of any state with its history')
  .action((story: string) =>
    runWithDatabase(async () => {
      const found = await readForEditors(await idOf(story));
      if (!found) throw new StoryChangeError(`There is no story «${story}».`);
      const { original: _original, search: _search, ...shown } = found.story;
      console.log(JSON.stringify({ ...found, story: shown }, null, 2));
    }),
  );

program
  .command('held')
  .description('list held and scheduled stories')
  .action(() =>
    runWithDatabase(async () => {
      const waiting = await readWaiting(200);
      if (waiting.length === 0) console.log('Nothing is held or scheduled.');
      for (const { id, state, visibleFrom, category, sourceName, headline } of waiting) {
        const until = visibleFrom ? ` until ${formatStoryTime(visibleFrom)}` : '';
        console.log(`${id}\t${state}${until}\t${category}\t${sourceName}\t${headline}`);
      }
    }),
  );

addLineCommands(program);
signed(
  'urgent-bar-end <story>',
  'take an urgent story out of the bar before its hour is over',
).action((story: string, options: Signed) =>
  change(story, (id) => endUrgentBar(id, actorOf(options))),
);

addLiveCommands(program);

program.exitOverride();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
}
