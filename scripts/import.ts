import { SingleBar } from 'cli-progress';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { categoryOf, site } from '#lib/site.ts';
import { listDocuments, type NamedDocument } from './import-documents.ts';
import { groupsOf } from './import-groups.ts';
import { ImportReport } from './import-report.ts';
import { runImport } from './import-run.ts';
import { startWorkers, type Workers } from './import-workers.ts';

/** `npm run import -- FILE_OR_URL…`: news from feeds, wires and archives, through the door. */

interface Options {
  source?: string;
  site?: string;
  category?: string;
  hold: boolean;
  since?: Date;
  pictures: boolean;
  jobs?: number;
  dryRun: boolean;
  json: boolean;
}

/** Bytes read in this thread: others take longer to start. */
const SMALL_IMPORT = 4 * 1024 * 1024;
/** One makes ready what comes next while the database stores what the other made ready. The door
 * takes one at a time, so more would wait, each with its 50 MB. */
const THREADS = 2;

const program = new Command('import')
  .description(
    'Bring in news: feeds, wires, exports of WordPress and Ghost, and zip, tar or gzip archives of them, from files, folders, addresses or «-» (standard input).',
  )
  .argument('[documents...]', 'files, folders, http(s) addresses; none: standard input')
  .option('--source <name>', 'name of the source, in place of the document’s own')
  .option('--category <slug>', `category of unknown sections (otherwise ${site.defaultCategory})`)
  .option('--site <address>', 'address of the site an export of Ghost comes from', parseSite)
  .option('--since <date>', 'leave out what was published before, 2019-05-01', parseSince)
  .option('--no-pictures', 'fetch no pictures; a later run without this adds them')
  .option('--jobs <count>', `threads that bring stories in (${THREADS} unless given)`, parseJobs)
  .option('--hold', 'hold everything for an editor', false)
  .option('--dry-run', 'store nothing, open no database', false)
  .option('--json', 'one line of JSON for each story, as it would be stored', false)
  .addHelpText(
    'after',
    '\nExit status: 0 all was read, 1 something was rejected, 2 nothing was read.',
  )
  .showHelpAfterError()
  .exitOverride()
  .action(run);

let interrupted = false;

async function run(names: string[], options: Options): Promise<void> {
  if (options.category !== undefined && !categoryOf(options.category)) {
    const known = site.categories.map(({ slug }) => slug).join(', ');
    throw new CommanderError(
      2,
      'category',
      `There is no «${options.category}»; there are: ${known}`,
    );
  }
  if (names.length === 0 && process.stdin.isTTY) program.help({ error: true });
  const documents = (
    await Promise.all((names.length > 0 ? names : ['-']).map(listDocuments))
  ).flat();
  const held = new AsyncDisposableStack();
  try {
    const workers = await chooseWorkers(documents, options, names);
    held.defer(() => workers.close());
    const started = options.dryRun ? null : await openDatabase();
    held.defer(async () => started?.release());
    await workers.open(started?.url ?? null);
    await bringIn(documents, workers, options);
  } finally {
    await held.disposeAsync();
  }
}

/** Says what became of the documents, also of those before a failure. */
async function bringIn(
  documents: readonly NamedDocument[],
  workers: Workers,
  options: Options,
): Promise<void> {
  const report = new ImportReport();
  const bar = progressBar(options, documents);
  try {
    const groups = groupsOf(
      documents,
      (came) => ({
        ...came,
        sourceName: options.source ?? null,
        site: options.site ?? null,
        category: options.category ?? null,
        hold: options.hold,
      }),
      bar.opened,
    );
    await runImport(groups, {
      ...{ workers, report },
      isInterrupted: () => interrupted,
      advanced: () => bar.advanced(report),
    });
    await workers.finish();
  } finally {
    bar.stop();
    for (const reason of report.reasons) console.error(reason);
    (options.json ? console.error : console.log)(report.summary(options.dryRun));
  }
  process.exitCode = interrupted ? 130 : report.exitCode;
}

/** Beside a portal that may be running. Loaded for a real run only. */
async function openDatabase() {
  const [{ startDatabase }, { parseConfiguration }] = await Promise.all([
    import('#lib/database/start-database.ts'),
    import('#lib/configuration.ts'),
  ]);
  return startDatabase(parseConfiguration(process.env));
}

/** Threads beside this one, which reads archives; none for what is read before they had started. */
async function chooseWorkers(
  documents: readonly NamedDocument[],
  { jobs, since, pictures, json }: Options,
  names: readonly string[],
): Promise<Workers> {
  const bytes = documents.reduce((sum, { size }) => sum + size, 0);
  const namedHosts = names.flatMap((name) => URL.parse(name)?.host || []);
  const options = { since: since ?? null, pictures, json, namedHosts };
  if (jobs !== undefined || bytes >= SMALL_IMPORT) return startWorkers(jobs ?? THREADS, options);
  const { inThisThread } = await import('./import-in-this-thread.ts');
  return inThisThread(options);
}

function parseSince(text: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? new Date(`${text}T00:00:00+03:00`)
    : new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('It is no date: 2019-05-01.');
  return date;
}

function parseSite(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('It is no address: https://example.by.');
  }
  return url.href.replace(/\/$/, '');
}

function parseJobs(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 64) {
    throw new InvalidArgumentError('It is no number from 1 to 64.');
  }
  return count;
}

/** On a terminal only, and never where it would run into the stories printed there. */
function progressBar({ dryRun, json }: Options, documents: readonly NamedDocument[]) {
  const isShown = process.stderr.isTTY && !((dryRun || json) && process.stdout.isTTY);
  const total = documents.reduce((sum, { size }) => sum + size, 0);
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {percentage}% | stories {stories}',
    clearOnComplete: true,
    hideCursor: true,
  });
  let before = 0;
  let current: NamedDocument | null = null;
  if (isShown) bar.start(total, 0, { stories: 0 });
  return {
    opened(document: NamedDocument) {
      before += current?.size ?? 0;
      current = document;
    },
    advanced(report: ImportReport) {
      const { new: came, updated, unchanged, read } = report.counts;
      const position = before + Math.min(current?.position() ?? 0, current?.size ?? 0);
      if (isShown) bar.update(position, { stories: came + updated + unchanged + read });
    },
    stop: () => bar.stop(),
  };
}

process.once('SIGINT', () => {
  interrupted = true;
});
// The reader of a pipe (`| head`) may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  interrupted = true;
});

try {
  await program.parseAsync();
} catch (error) {
  const isUsage = error instanceof CommanderError;
  if (!isUsage || error.code === 'category') console.error((error as Error).message);
  process.exitCode = isUsage && error.exitCode === 0 ? 0 : 2;
}
