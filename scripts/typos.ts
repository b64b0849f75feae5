import { Command, CommanderError } from 'commander';
import { describeTypos } from '#lib/readers/describe-typos.ts';
import { closeTypos } from '#lib/readers/publish-typo.ts';
import { readOpenTypos } from '#lib/readers/read-typos.ts';
import { StoryChangeError } from '#lib/stories/publish-state.ts';
import { readStoryId } from '#lib/stories/read-for-editors.ts';
import { runWithDatabase } from './run-with-database.ts';

/** `npm run typos`: what readers say is misspelt, beside a portal that may be running. */

/** Reports printed at once: some screens of a terminal. */
const shown = 200;

interface Choice {
  story?: string;
}

const program = new Command('typos')
  .description('List the typos readers reported. STORY is a number or an address.')
  .option('--story <story>', 'of one story only')
  .option('--json', 'as JSON, times in UTC')
  .showHelpAfterError()
  .exitOverride()
  .action((options: Choice & { json?: boolean }) =>
    runWithDatabase(async () => {
      const storyId = await idOf(options);
      const typos = await readOpenTypos({ limit: shown, ...(storyId !== null && { storyId }) });
      if (options.json) console.log(JSON.stringify(typos, null, 2));
      else if (typos.length === 0) console.log('No typo is reported.');
      else console.log(describeTypos(typos).join('\n'));
    }),
  );

for (const [name, state, description] of [
  ['done', 'done', 'the words were corrected'],
  ['dismiss', 'dismissed', 'nothing was wrong, also if it is reported again'],
] as const) {
  program
    .command(`${name} [numbers...]`)
    .description(`close reports: ${description}`)
    .action((numbers: string[], _options: object, command: Command) =>
      runWithDatabase(async () => {
        const storyId = await idOf(command.optsWithGlobals<Choice>());
        if ((storyId === null) === (numbers.length === 0)) {
          throw new StoryChangeError('Name the numbers of reports, or a story with --story.');
        }
        const which = storyId === null ? { ids: numbers.map(toNumber) } : { storyId };
        const closed = await closeTypos(which, state);
        console.log(closed.length === 0 ? 'None was open.' : `Closed: ${closed.join(', ')}.`);
      }),
    );
}

async function idOf({ story }: Choice): Promise<number | null> {
  if (story === undefined) return null;
  const id = await readStoryId(story);
  if (id === null) throw new StoryChangeError(`There is no story «${story}».`);
  return id;
}

function toNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new StoryChangeError(`«${text}» is no number of a report.`);
  return Number(text);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
}
