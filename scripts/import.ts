import { SingleBar } from 'cli-progress';
import { Command, CommanderError } from 'commander';
import { categoryOf, site } from '#lib/site.ts';
import { prepareStory, StoryInputError } from '#lib/stories/prepare-story.ts';
import { DocumentError, type ParsedDocument, parseDocument } from '#lib/wires/parse-document.ts';
import type { DocumentContext, ParsedItem } from '#lib/wires/wire-entry.ts';
import { listDocuments, type NamedDocument, UnreadableError } from './import-documents.ts';
import { ImportReport, jsonLine } from './import-report.ts';
import type { Store } from './import-store.ts';

/** `npm run import -- FILE_OR_URL…`: news from feeds and wires, through the door. */

interface Options {
  source?: string;
  category?: string;
  hold: boolean;
  dryRun: boolean;
  json: boolean;
}

const program = new Command('import')
  .description(
    'Bring in news: RSS, Atom, JSON Feed, NewsML, NITF or ninjs from files, folders, addresses or «-» (standard input).',
  )
  .argument('[documents...]', 'files, folders, http(s) addresses; none: standard input')
  .option('--source <name>', 'name of the source, in place of the document’s own')
  .option('--category <slug>', `category of unknown sections (otherwise ${site.defaultCategory})`)
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

/** Feeds print the newest first; wires come in the order they were sent. */
const FEEDS: ReadonlySet<ParsedDocument['format']> = new Set([
  ...(['rss', 'rdf', 'atom', 'atom-0.3', 'json-feed'] as const),
]);

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
  const report = new ImportReport();
  const bar = progressBar(options);
  const documents = (
    await Promise.all((names.length > 0 ? names : ['-']).map(listDocuments))
  ).flat();
  const store = options.dryRun ? null : await (await import('./import-store.ts')).openStore(names);
  try {
    for (const document of documents) {
      if (interrupted) break;
      await importDocument(document, options, store, report, bar);
    }
  } finally {
    bar?.stop();
    await store?.release();
    for (const reason of report.reasons) console.error(reason);
    (options.json ? console.error : console.log)(report.summary(options.dryRun));
  }
  process.exitCode = interrupted ? 130 : report.exitCode;
}

async function importDocument(
  document: NamedDocument,
  options: Options,
  store: Store | null,
  report: ImportReport,
  bar: SingleBar | null,
): Promise<void> {
  const parsed = await readDocument(document, options, report);
  if (!parsed) return;
  report.documents += 1;
  for (const note of parsed.notes) report.warn(document.file, note);
  bar?.setTotal(bar.getTotal() + parsed.items.length);
  // Feeds list the newest first; what is stored last stands first among stories of one minute.
  const isFeed = FEEDS.has(parsed.format);
  const items = isFeed && store ? parsed.items.toReversed() : parsed.items;
  for (const item of items) {
    if (interrupted) return;
    await importItem(document.file, item, options, store, report);
    bar?.increment();
  }
}

async function readDocument(
  document: NamedDocument,
  options: Options,
  report: ImportReport,
): Promise<ParsedDocument | null> {
  try {
    const { bytes, address, contentType } = await document.read();
    const context: DocumentContext = {
      address,
      contentType,
      sourceName: options.source ?? null,
      category: options.category ?? null,
      hold: options.hold,
    };
    return parseDocument(bytes, context);
  } catch (error) {
    if (!(error instanceof UnreadableError) && !(error instanceof DocumentError)) throw error;
    report.reject(document.file, error.message);
    return null;
  }
}

async function importItem(
  file: string,
  item: ParsedItem,
  options: Options,
  store: Store | null,
  report: ImportReport,
): Promise<void> {
  const where = `${file}, item ${item.number}${item.id ? ` (${item.id.slice(0, 200)})` : ''}`;
  if ('skipped' in item) return report.skip(where, item.skipped);
  if ('rejected' in item) return report.reject(where, item.rejected);
  try {
    const story = prepareStory(item.story, new Date());
    const outcome = store
      ? await store.put(item.story, (reason) => report.warn(where, reason))
      : 'read';
    if (outcome === 'outdated') report.skip(where, 'a newer version of it is stored');
    else report.count(outcome);
    if (options.json) console.log(jsonLine(file, story));
    else if (!store) console.log(`${story.state}\t${story.category}\t${story.headline}`);
  } catch (error) {
    if (!(error instanceof StoryInputError)) throw error;
    report.reject(where, error.message);
  }
}

/** On a terminal only, and never where it would run into the stories printed there. */
function progressBar({ dryRun, json }: Options): SingleBar | null {
  if (!process.stderr.isTTY || ((dryRun || json) && process.stdout.isTTY)) return null;
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {value}/{total}',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(0, 0);
  return bar;
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
